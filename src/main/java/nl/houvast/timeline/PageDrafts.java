package nl.houvast.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what somebody typed on a page of another module and did not send: beside that of notes and
 * by the same rules, sealed with the key of the person it is about, for the one who typed it, a
 * month at most. The module that has the page asked whether the actor may see it, and tells the
 * person about it.
 */
@Repository
@Transactional(propagation = MANDATORY, noRollbackFor = Missing.class) // the caller decides
public class PageDrafts {

    private static final String PLACE = "timeline.page-draft";

    private final JdbcClient db;
    private final Vault vault;
    private final Slips slips;
    private final Clock clock;

    PageDrafts(JdbcClient db, Vault vault, Slips slips, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.slips = slips;
        this.clock = clock;
    }

    /**
     * A page of a case file on which something is typed.
     *
     * @param page what the module calls it: one name, of which there is one in each case file
     */
    public record Which(UUID caseFile, String page) {

        /** What stands for it where a note would have its number. */
        private UUID about() {
            return UUID.nameUUIDFromBytes((page + "|" + caseFile).getBytes(UTF_8));
        }
    }

    /**
     * What was typed. Printing one shows no text.
     *
     * @param base the version of what is on the page that it was made from
     */
    public record Draft(String text, int base, Instant keptAt) {

        @Override
        public String toString() {
            return "Draft[hidden]";
        }
    }

    private record Row(Sealed text, int base, Instant keptAt) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    new Sealed(row.getBytes("text")),
                    row.getInt("base"),
                    TimelineRows.moment(row, "kept_at"));
        }
    }

    /** What this actor typed there before and did not send. Opening it is logged. */
    public Optional<Draft> find(PersonId person, Which which, Actor by) {
        return db.sql(
                        """
                        select text, base, kept_at from timeline.note_draft
                         where person = :person and account = :account and about = :about
                        """)
                .param("person", person.value())
                .param("account", by.id())
                .param("about", which.about())
                .query((row, number) -> Row.of(row))
                .optional()
                .map(row -> opened(person, row, Purpose.CASEWORK, by));
    }

    /** All that is kept of such a page about this person, whoever typed it, the oldest first. */
    public List<Draft> all(PersonId person, String page, Purpose why, Actor by) {
        return db
                .sql(
                        """
                        select text, base, kept_at from timeline.note_draft
                         where person = ? and page = ? order by kept_at, about
                        """)
                .params(person.value(), page)
                .query((row, number) -> Row.of(row))
                .list()
                .stream()
                .map(row -> opened(person, row, why, by))
                .toList();
    }

    private Draft opened(PersonId person, Row row, Purpose why, Actor by) {
        return new Draft(vault.open(person, PLACE, row.text(), why, by), row.base(), row.keptAt());
    }

    /**
     * Keeps it instead of what this account typed there before.
     *
     * @throws Missing when the person is not there any more
     */
    public void keep(PersonId person, Which which, String account, int base, String text) {
        db.sql(
                        """
                        insert into timeline.note_draft
                            (person, account, about, form, base, text, kept_at, page)
                        values (:person, :account, :about, :about, :base, :text, :now, :page)
                        on conflict (person, account, about)
                        do update set base = excluded.base, text = excluded.text,
                                      kept_at = excluded.kept_at
                        """)
                .param("person", person.value())
                .param("account", account)
                .param("about", which.about())
                .param("base", base)
                .param("text", vault.seal(person, PLACE, text).value())
                .param("now", clock.instant().atOffset(UTC))
                .param("page", which.page())
                .update();
    }

    /** It was sent, or is not wanted any more. */
    public void drop(PersonId person, Which which, String account) {
        db.sql(
                        """
                        delete from timeline.note_draft
                         where person = :person and account = :account and about = :about
                        """)
                .param("person", person.value())
                .param("account", account)
                .param("about", which.about())
                .update();
    }

    /** For the form on it: whose it is, for when it comes after they were signed out. */
    public String slip(PersonId person, Which which, Actor by) {
        return slips.make(person, by.id(), which.caseFile(), which.about());
    }

    /** Whose form it was, and about whom. */
    public record Typist(PersonId person, String account) {}

    /** What the slip of a form says, when we made it for this page. */
    public Optional<Typist> typist(String slip, Which which) {
        return slips.read(slip, which.caseFile(), which.about())
                .map(it -> new Typist(it.person(), it.account()));
    }
}
