package nl.houvast.privacy;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.person.PersonForgotten;
import nl.houvast.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What receivers must be told about what they could read: that it was put right, may not be used
 * any longer, or was erased (art. 7(3) and 19 GDPR). A receiver who signs in sees it; for others it
 * is work for staff until somebody says that they told it.
 */
@Service
@Transactional
public class Notices {

    /** What a receiver must know. */
    public enum What {
        /** Something was wrong and was put right: read it again. */
        CORRECTED,
        /** The person took the consent back: use it no more. */
        WITHDRAWN,
        /** The consent ended by itself: use it no more. */
        EXPIRED,
        /** Everything about this person was erased here. */
        ERASED
    }

    private static final String READ =
            "select id, person, sharing, receiver, what, at, forgotten_at is not null as forgotten"
                    + " from privacy.notice where told_at is null and ";

    /** For each package of this person, but for those of which the receiver was told the same. */
    private static final String TELL =
            """
            insert into privacy.notice (id, person, sharing, receiver, what, at)
            select gen_random_uuid(), person, id, receiver, :what, :at
              from privacy.sharing s
             where person = :person and (:every or receiver = :receiver)
               and (recalled_at is null or recalled_at = :at or :after)
               and forgotten_at is null
            on conflict do nothing
            """;

    private final JdbcClient db;
    private final List<PersonalData> modules;
    private final Clock clock;

    Notices(JdbcClient db, List<PersonalData> modules, Clock clock) {
        this.db = db;
        this.modules = modules;
        this.clock = clock;
    }

    /**
     * One thing that one receiver must be told.
     *
     * @param person of whom; staff may only see it when they see the person, or when nothing is
     *     left of them
     * @param sharing the package that it is about
     */
    public record Notice(
            UUID id,
            PersonId person,
            SharingId sharing,
            Receiver receiver,
            What what,
            Instant at,
            boolean forgotten) {}

    /** Whoever could read something of this person ever, must read it again. */
    void corrected(PersonId person) {
        tell(person, null, What.CORRECTED, clock.instant(), true);
    }

    /** In the transaction that ends the consent, before or after the packages are called back. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ConsentEnded ended) {
        var what = ended instanceof ConsentWithdrawn ? What.WITHDRAWN : What.EXPIRED;
        if (!ended.receiver().isHouse()) {
            tell(ended.person(), ended.receiver(), what, ended.at(), false);
        }
    }

    /** Before privacy lets go of what was shared. */
    @EventListener
    @Order(-1)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonForgotten forgotten) {
        tell(forgotten.person(), null, What.ERASED, forgotten.at(), true);
        db.sql("update privacy.notice set forgotten_at = :at where person = :person")
                .params(
                        Map.of(
                                "at", forgotten.at().atOffset(UTC),
                                "person", forgotten.person().value()))
                .update();
    }

    private void tell(
            PersonId person, @Nullable Receiver receiver, What what, Instant at, boolean after) {
        db.sql(TELL)
                .param("person", person.value())
                .param("every", receiver == null)
                .param("receiver", receiver == null ? "" : receiver.value())
                .param("what", what.name())
                .param("at", at.atOffset(UTC))
                .param("after", after)
                .update();
    }

    /**
     * What nobody told yet, of persons whom this actor sees and of whom nothing is left; the oldest
     * first.
     *
     * @throws Missing when this actor is not staff
     */
    public List<Notice> untold(Actor by) {
        if (!by.isStaff()) {
            throw new Missing();
        }
        return db
                .sql(READ + "true order by at, id limit 500")
                .query((row, number) -> notice(row))
                .list()
                .stream()
                .filter(notice -> sees(notice, by))
                .toList();
    }

    /** What nobody told yet about this person; the caller asks who may see them. */
    public List<Notice> untold(PersonId person) {
        return db.sql(READ + "person = :person order by at, id")
                .param("person", person.value())
                .query((row, number) -> notice(row))
                .list();
    }

    /** What this receiver must know and did not say to have read; the oldest first. */
    public List<Notice> untold(Receiver receiver) {
        return db.sql(READ + "receiver = :receiver order by at, id limit 200")
                .param("receiver", receiver.value())
                .query((row, number) -> notice(row))
                .list();
    }

    /**
     * Staff told it.
     *
     * @throws Missing when there is none, or this actor may not see it
     */
    public void told(UUID id, Actor by) {
        var notice = find(id);
        if (!by.isStaff() || !sees(notice, by)) {
            throw new Missing();
        }
        done(id, by);
    }

    /**
     * The receiver read it.
     *
     * @throws Missing when there is none for this receiver
     */
    public void told(UUID id, Receiver receiver, Actor by) {
        if (!find(id).receiver().equals(receiver)) {
            throw new Missing();
        }
        done(id, by);
    }

    private Notice find(UUID id) {
        return db.sql(READ + "id = :id")
                .param("id", id)
                .query((row, number) -> notice(row))
                .optional()
                .orElseThrow(Missing::new);
    }

    private void done(UUID id, Actor by) {
        db.sql(
                        "update privacy.notice set told_at = :at, told_by = :by"
                                + " where id = :id and told_at is null")
                .param("at", clock.instant().atOffset(UTC))
                .param("by", by.id())
                .param("id", id)
                .update();
    }

    private boolean sees(Notice notice, Actor by) {
        return notice.forgotten()
                || modules.stream().noneMatch(module -> module.outOfReach(notice.person(), by));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new SharingId(row.getObject("sharing", UUID.class)),
                new Receiver(row.getString("receiver")),
                What.valueOf(row.getString("what")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("forgotten"));
    }
}
