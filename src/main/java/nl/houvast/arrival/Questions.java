package nl.houvast.arrival;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.handover.HandoverId;
import nl.houvast.handover.Receiving.Standing;
import nl.houvast.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom we will ask whether they arrived, and when. */
@Component
class Questions {

    private final JdbcClient db;

    Questions(JdbcClient db) {
        this.db = db;
    }

    /** Who is to be asked about what. */
    record Question(HandoverId handover, PersonId person, Instant latestAt) {}

    /** Asks the person of this handover at that moment, and not before; also when we did before. */
    void plan(Standing standing, Instant askAt, Instant latestAt) {
        db.sql(
                        """
                        insert into arrival.question (handover, person, ask_at, latest_at)
                        values (:handover, :person, :ask, :latest)
                        on conflict (handover) do update
                           set ask_at = :ask, latest_at = :latest, asked_at = null, ended_at = null
                        """)
                .param("handover", standing.id().value())
                .param("person", standing.person().value())
                .param("ask", askAt.atOffset(UTC))
                .param("latest", latestAt.atOffset(UTC))
                .update();
    }

    /** Whose turn it is, the oldest first; opens nothing and locks nothing. */
    List<Question> due(Instant now, int most) {
        return find("ask_at <= :now", "order by ask_at, handover limit " + most, now, null);
    }

    /** This one, if it is its turn and no other node is at it. */
    Optional<Question> dueAndFree(HandoverId handover, Instant now) {
        return find(
                        "handover = :handover and ask_at <= :now",
                        "for update skip locked",
                        now,
                        handover.value())
                .stream()
                .findFirst();
    }

    private List<Question> find(String which, String how, Instant now, @Nullable UUID one) {
        return db.sql(
                        """
                        select handover, person, latest_at from arrival.question
                         where asked_at is null and ended_at is null and %s %s
                        """
                                .formatted(which, how))
                .param("now", now.atOffset(UTC))
                .param("handover", one)
                .query(
                        (row, number) ->
                                new Question(
                                        new HandoverId(row.getObject("handover", UUID.class)),
                                        new PersonId(row.getObject("person", UUID.class)),
                                        row.getObject("latest_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    /** Somebody has it to do. */
    void asked(HandoverId handover, Instant now) {
        set("asked_at = :now", handover, now);
    }

    /** Not now: again at that moment. */
    void later(HandoverId handover, Instant again) {
        set(
                "ask_at = :now, latest_at = greatest(latest_at, :now), asked_at = null",
                handover,
                again);
    }

    /** Nobody asks any more. */
    void end(HandoverId handover, Instant now) {
        set("ended_at = coalesce(ended_at, :now)", handover, now);
    }

    private void set(String what, HandoverId handover, Instant moment) {
        db.sql("update arrival.question set " + what + " where handover = :handover")
                .param("handover", handover.value())
                .param("now", moment.atOffset(UTC))
                .update();
    }

    /** Nobody asks this person any more; about which handovers somebody would have. */
    List<UUID> stop(PersonId person, Instant now) {
        return List.copyOf(
                db.sql(
                                """
                                update arrival.question set ended_at = :now
                                 where person = :person and ended_at is null returning handover
                                """)
                        .param("now", now.atOffset(UTC))
                        .param("person", person.value())
                        .query((row, number) -> row.getObject("handover", UUID.class))
                        .list());
    }
}
