package nl.houvast.privacy;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
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
 * What receivers must be told about what they read: that it was put right, may not be used any
 * longer, or was erased (art. 7(3) and 19 GDPR). A receiver who signs in sees it; for others it is
 * work for staff until somebody says that they told it.
 *
 * <p>Who never read a package is told nothing about it, whatever happened. Art. 19 is about
 * recipients to whom data were disclosed, and nothing was: what they did not open is right when
 * they do, or closed before they could. That the consent for it ended is no more their business
 * than what it was about, and would only tell them that something goes on with somebody.
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

    /** As many are read at once, and shown at most. */
    static final int TOGETHER = 200;

    private static final int ROUNDS = 50;

    private static final String READ =
            "select id, person, sharing, receiver, what, at, forgotten_at is not null as forgotten"
                    + " from privacy.notice where told_at is null and ";

    /** Packages that can be read. */
    private static final String OPEN = " recalled_at is null";

    /** Packages that could be read until now, whichever listener comes first. */
    private static final String OPEN_UNTIL_NOW = " (recalled_at is null or recalled_at = :at)";

    /** Packages that could be read at some time. */
    private static final String ALL = " true";

    /** Waits for whoever reads at this moment: what they read must be seen by {@link #TELL}. */
    private static final String WAIT =
            """
            select id from privacy.sharing
             where person = :person and (:every or receiver = :receiver)
             order by id for update
            """;

    /** For each package that was read, but for those of which the receiver was told the same. */
    private static final String TELL =
            """
            insert into privacy.notice (id, person, sharing, receiver, what, at)
            select gen_random_uuid(), person, id, receiver, :what, :at
              from privacy.sharing s
             where person = :person and (:every or receiver = :receiver)
               and forgotten_at is null
               and exists (select from privacy.sharing_read r where r.sharing = s.id)
               and""";

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

    /**
     * Whoever read something of this person and still can, must read it again. Whose package was
     * called back is left out: they were told to use it no more, cannot read what is right now, and
     * may not know any longer how it goes on with this person.
     */
    void corrected(PersonId person) {
        tell(person, null, What.CORRECTED, clock.instant(), OPEN);
    }

    /** In the transaction that ends the consent, before or after the packages are called back. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ConsentEnded ended) {
        var what = ended instanceof ConsentWithdrawn ? What.WITHDRAWN : What.EXPIRED;
        if (!ended.receiver().isHouse()) {
            tell(ended.person(), ended.receiver(), what, ended.at(), OPEN_UNTIL_NOW);
        }
    }

    /**
     * Whoever read something of this person ever, also when it was called back since: what they
     * wrote down must go. Before privacy lets go of what was shared.
     */
    @EventListener
    @Order(-1)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonForgotten forgotten) {
        tell(forgotten.person(), null, What.ERASED, forgotten.at(), ALL);
        db.sql("update privacy.notice set forgotten_at = :at where person = :person")
                .params(
                        Map.of(
                                "at", forgotten.at().atOffset(UTC),
                                "person", forgotten.person().value()))
                .update();
    }

    private void tell(
            PersonId person, @Nullable Receiver receiver, What what, Instant at, String which) {
        var whose =
                Map.of(
                        "person",
                        person.value(),
                        "every",
                        receiver == null,
                        "receiver",
                        receiver == null ? "" : receiver.value());
        db.sql(WAIT).params(whose).query(UUID.class).list();
        db.sql(TELL + which + " on conflict do nothing")
                .params(whose)
                .param("what", what.name())
                .param("at", at.atOffset(UTC))
                .update();
    }

    /**
     * What nobody told yet, of persons whom this actor sees and of whom nothing is left; the oldest
     * first, {@link #TOGETHER} at most. What they may not see stands in nobody's way: it is read on
     * until there is enough, nothing is left, or ten thousand were looked at.
     *
     * @throws Missing when this actor is not staff
     */
    public List<Notice> untold(Actor by) {
        if (!by.isStaff()) {
            throw new Missing();
        }
        var seen = new ArrayList<Notice>();
        var known = new HashMap<PersonId, Boolean>();
        var at = Instant.EPOCH;
        var id = new UUID(0, 0);
        for (int round = 0; round < ROUNDS && seen.size() < TOGETHER; round++) {
            var some = after(at, id);
            for (var notice : some) {
                if (notice.forgotten()
                        || known.computeIfAbsent(notice.person(), it -> inReach(it, by))) {
                    seen.add(notice);
                }
            }
            if (some.size() < TOGETHER) {
                break;
            }
            at = some.getLast().at();
            id = some.getLast().id();
        }
        return seen.stream().limit(TOGETHER).toList();
    }

    private List<Notice> after(Instant at, UUID id) {
        return db.sql(READ + "(at, id) > (:at, :id) order by at, id limit :most")
                .param("at", at.atOffset(UTC))
                .param("id", id)
                .param("most", TOGETHER)
                .query((row, number) -> notice(row))
                .list();
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
        if (!by.isStaff() || !(notice.forgotten() || inReach(notice.person(), by))) {
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

    private boolean inReach(PersonId person, Actor by) {
        return modules.stream().noneMatch(module -> module.outOfReach(person, by));
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
