package nl.houvast.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.contact.SafeContact;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is kept though the term is over, and what would go now. Staff who see a person lay down that
 * they are kept; only the privacy officer lifts it, and sees all of it.
 */
@Service
@Transactional(noRollbackFor = {Missing.class, Refusal.class}) // who was opened stays logged
public class Keepers {

    private final LegalHolds holds;
    private final Retention retention;
    private final RightsAnswers answers;
    private final Clock clock;

    Keepers(LegalHolds holds, Retention retention, RightsAnswers answers, Clock clock) {
        this.holds = holds;
        this.retention = retention;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Somebody who is kept, and why. Printing one shows no ground.
     *
     * @param by id of the account that placed it
     * @param until the day on which it ends, or on which somebody looks at it
     * @param ends whether it ends by itself then
     * @param passed whether that day passed and nobody looked
     */
    public record Held(
            UUID id,
            PersonId person,
            KeepReason reason,
            String ground,
            Instant since,
            String by,
            Instant until,
            boolean ends,
            boolean passed) {

        @Override
        public String toString() {
            return "Held[" + id + "]";
        }
    }

    /**
     * One page of who is held.
     *
     * @param more where the next page begins, or null when this is the last
     */
    public record HeldRows(List<Held> holds, @Nullable UUID more) {}

    /**
     * What one rule of the retention schedule would remove now: numbers, no persons.
     *
     * @param rule its name in tables/retention.csv
     * @param going how many would be forgotten; for what is proof, of how many it would be removed
     * @param held how many would, and are held
     */
    public record Going(
            String rule, Ending ending, Period term, String source, int going, int held) {}

    /**
     * The holds on this person.
     *
     * @throws Missing when there is no such person, or this actor may not see them
     */
    public List<Held> of(PersonId person, Actor by) {
        require(person, by);
        return holds.of(person, Purpose.RIGHTS_REQUEST, by);
    }

    /**
     * Lays down that this person is kept.
     *
     * @param day on it the hold ends, or is looked at
     * @param ends whether it ends by itself
     * @throws Missing when there is no such person, or this actor may not see them
     * @throws Refusal when the day is not later than today
     */
    public void hold(
            PersonId person,
            KeepReason reason,
            String ground,
            LocalDate day,
            boolean ends,
            Actor by) {
        require(person, by);
        var today = LocalDate.ofInstant(clock.instant(), SafeContact.ZONE);
        Refusal.unless(day.isAfter(today), PrivacyRefusal.HOLD_ENDED_ALREADY);
        var until = day.atStartOfDay(SafeContact.ZONE).toInstant();
        holds.place(person, new LegalHolds.Why(reason, ground, until, ends), by);
    }

    /**
     * Everybody who is held, those whose day passed first, one page at a time.
     *
     * @param after the last on the page before, or null for the first page
     * @throws Missing when this actor is not the privacy officer
     */
    public HeldRows all(@Nullable UUID after, Actor by) {
        requireOfficer(by);
        return holds.all(after, Purpose.OVERSIGHT, by);
    }

    /**
     * One of them.
     *
     * @throws Missing when this actor is not the privacy officer, or there is none that stands
     */
    public Held one(UUID hold, Actor by) {
        requireOfficer(by);
        return holds.find(hold, Purpose.OVERSIGHT, by).orElseThrow(Missing::new);
    }

    /**
     * Lifts a hold: from now on the term counts again.
     *
     * @throws Missing when this actor is not the privacy officer, or there is no such hold
     */
    public void lift(UUID hold, String why, Actor by) {
        requireOfficer(by);
        if (!holds.lift(hold, why, by)) {
            throw new Missing();
        }
    }

    /**
     * What would go now by each rule. Changes nothing.
     *
     * @throws Missing when this actor is not the privacy officer
     */
    public List<Going> dryRun(Actor by) {
        requireOfficer(by);
        return retention.dryRun().stream()
                .map(
                        due ->
                                new Going(
                                        due.rule().id(),
                                        due.rule().ending(),
                                        due.rule().term(),
                                        due.rule().source(),
                                        due.rule().ending() == Ending.FORGOTTEN
                                                ? due.proofs()
                                                : due.persons().size(),
                                        due.held().size()))
                .toList();
    }

    private void require(PersonId person, Actor by) {
        if (!answers.inReach(person, by) || answers.name(person, by).equals(RightsAnswers.NOBODY)) {
            throw new Missing();
        }
    }

    private static void requireOfficer(Actor by) {
        if (by.role() != Role.PRIVACY_OFFICER) {
            throw new Missing();
        }
    }
}
