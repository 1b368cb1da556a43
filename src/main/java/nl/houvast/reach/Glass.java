package nl.houvast.reach;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Access in an emergency: somebody of staff opens what is out of their reach, for an hour, with a
 * reason. The privacy officer sees each time, and says that they looked.
 */
@Service
@Transactional
class Glass {

    private static final Logger LOG = LoggerFactory.getLogger(Glass.class);
    private static final String REASON = "reach.broken_glass.reason";

    private final JdbcClient db;
    private final Vault vault;
    private final List<Subjects> subjects;
    private final ReachSettings settings;
    private final Clock clock;

    Glass(
            JdbcClient db,
            Vault vault,
            List<Subjects> subjects,
            ReachSettings settings,
            Clock clock) {
        this.db = db;
        this.vault = vault;
        this.subjects = subjects;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One time, as the privacy officer sees it.
     *
     * @param by id of the account
     * @param reason what they wrote
     * @param seenBy id of who looked at it afterwards, or null
     */
    record Break(
            UUID id, String by, Instant at, Instant until, String reason, @Nullable String seenBy) {

        @Override
        public String toString() {
            return "Break[" + id + "]";
        }
    }

    /**
     * Breaks the glass for the person who was referred under this number.
     *
     * @return the page to go to
     * @throws Missing when there is no such number, or the actor knows the person, or is not staff
     */
    String breakFor(String reference, String reason, Actor by) {
        if (!by.isStaff()) {
            throw new Missing();
        }
        var found = subjects.stream().flatMap(it -> it.byReference(reference).stream()).findFirst();
        var person = found.orElseThrow(Missing::new);
        if (keptOut(person, by)) {
            throw new Missing();
        }
        var now = clock.instant();
        var until = now.plus(settings.glassStaysBroken());
        var id = TimeOrdered.id(now);
        db.sql(
                        """
                        insert into reach.broken_glass (id, person, actor, role, reason, at, until)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        person.value(),
                        by.id(),
                        by.role().name(),
                        vault.seal(person, REASON, reason).value(),
                        now.atOffset(UTC),
                        until.atOffset(UTC))
                .update();
        LOG.warn("{} broke the glass until {}: see /beheer/noodtoegang", by.id(), until);
        return subjects.stream()
                .flatMap(it -> it.page(person).stream())
                .findFirst()
                .orElseThrow(Missing::new);
    }

    private boolean keptOut(PersonId person, Actor by) {
        return db.sql(
                        """
                        select exists (select from reach.named
                                        where person = ? and actor = ? and not admitted)
                        """)
                .params(person.value(), by.id())
                .query(Boolean.class)
                .single();
    }

    /** The last hundred times, those that nobody looked at first. */
    List<Break> all(Actor by) {
        requireOfficer(by);
        return db.sql(
                        """
                        select id, person, actor, at, until, reason, seen_by from reach.broken_glass
                        order by seen_at is not null, at desc limit 100
                        """)
                .query(
                        (row, number) ->
                                new Break(
                                        row.getObject("id", UUID.class),
                                        row.getString("actor"),
                                        row.getTimestamp("at").toInstant(),
                                        row.getTimestamp("until").toInstant(),
                                        reason(row, by),
                                        row.getString("seen_by")))
                .list();
    }

    /** Opening it is written in the log of processing; empty when the person was forgotten. */
    private String reason(ResultSet row, Actor by) throws SQLException {
        var reason = row.getBytes("reason");
        return reason.length == 0
                ? ""
                : vault.open(
                        new PersonId(row.getObject("person", UUID.class)),
                        REASON,
                        new Sealed(reason),
                        Purpose.OVERSIGHT,
                        by);
    }

    /** The privacy officer looked at it. */
    void seen(UUID id, Actor by) {
        requireOfficer(by);
        var seen =
                db.sql(
                                """
                                update reach.broken_glass set seen_by = ?, seen_at = ?
                                where id = ? and seen_at is null
                                """)
                        .params(by.id(), clock.instant().atOffset(UTC), id)
                        .update();
        if (seen == 0) {
            throw new Missing();
        }
    }

    private static void requireOfficer(Actor by) {
        if (by.role() != Role.PRIVACY_OFFICER) {
            throw new Missing();
        }
    }
}
