package nl.houvast.casework;

import static nl.houvast.casework.CaseworkRefusal.*;
import static nl.houvast.casework.FirstContactStatus.*;

import java.time.Instant;
import nl.houvast.access.Actor;
import nl.houvast.casework.NextStep.Excuse;
import nl.houvast.casework.NextStep.Kind;
import nl.houvast.casework.SlotProposal.Follow;
import nl.houvast.contact.SafeContact;
import nl.houvast.directory.OfferId;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Sealed;
import nl.houvast.referral.ReferralReceived;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The way from a referral to the first conversation. At every moment it has an owner or stands in
 * the open list, and it has a next step with a moment.
 */
@Table(schema = "casework", name = "first_contact")
class FirstContact {

    /** After so many calls without an answer another way is chosen, as practice was in 2015. */
    static final int CALLS = 3;

    @Id private final FirstContactId id;

    @Embedded(onEmpty = OnEmpty.USE_NULL)
    private final Referred about;

    private Instant dueAt;
    private FirstContactStatus status;
    private @Nullable String takenBy;

    @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "next_")
    private NextStep next;

    @SuppressWarnings("UnusedVariable") // read by SQL
    private int attempts;

    private int unanswered;
    private @Nullable Sealed safeNumber;

    @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "outside_")
    private @Nullable Excuse excuse;

    private @Nullable OfferId referredTo;
    private @Nullable Integer agePassed;

    @SuppressWarnings("UnusedVariable") // read by SQL
    private @Nullable Instant endedAt;

    @Version
    @SuppressWarnings("UnusedVariable") // Spring Data counts in it
    private int version;

    /** For reading it back; the rest is filled in after it. */
    FirstContact(
            FirstContactId id,
            Referred about,
            Instant dueAt,
            FirstContactStatus status,
            NextStep next) {
        this.id = id;
        this.about = about;
        this.dueAt = dueAt;
        this.status = status;
        this.next = next;
    }

    /** The first thing that happens when somebody was referred. */
    static FirstContact of(ReferralReceived news, Instant dueAt) {
        return new FirstContact(
                FirstContactId.next(news.at()),
                Referred.of(news),
                dueAt,
                WAITING,
                NextStep.unplanned(news.at()));
    }

    /** A worker will do the calling. Doing it twice changes nothing. */
    void take(Actor by) {
        requireOpen();
        if (by.id().equals(takenBy)) {
            return;
        }
        Refusal.unless(status == WAITING, ALREADY_TAKEN);
        become(TAKEN);
        takenBy = by.id();
    }

    /** Another worker goes on with it, for instance because the first one is ill. */
    void takeOver(Actor by) {
        requireOpen();
        if (status == WAITING) {
            become(TAKEN);
        }
        takenBy = by.id();
    }

    /** Back to the open list. */
    void handBack(Actor by) {
        requireOwner(by);
        Refusal.unless(status == TAKEN, CHANGED_MEANWHILE);
        become(WAITING);
        takenBy = null;
    }

    /** Whether calling is allowed at this moment without giving a reason. */
    boolean mayCallAt(Instant moment, SafeContact safe) {
        return safe.call()
                && (safe.mayCallAt(moment.atZone(SafeContact.ZONE)) || next.agreedAt(moment));
    }

    /** The reason that was given to call at this moment all the same, or null. */
    @Nullable Sealed reasonAt(Instant moment) {
        return excuse != null && excuse.countsAt(moment) ? excuse.reason() : null;
    }

    /** The owner has a reason to call outside the safe times, now. */
    void callOutsideSafeTimes(Sealed reason, SafeContact safe, Actor by, Instant now) {
        requireOwner(by);
        Refusal.unless(safe.call(), CALL_FORBIDDEN);
        excuse = Excuse.from(reason, now);
    }

    /** An attempt was made; what comes next follows from how it ended. */
    void attempt(
            AttemptOutcome outcome,
            Instant at,
            boolean reasonGiven,
            SafeContact safe,
            Follow follow,
            Actor by) {
        requireOwner(by);
        Refusal.unless(status == TAKEN, CHANGED_MEANWHILE);
        if (outcome.isCall()) {
            requireAllowed(outcome, at, reasonGiven, safe);
        }
        attempts++;
        excuse = null;
        switch (outcome) {
            case REACHED, CALLED_IN -> {
                become(REACHED);
                then(Kind.AGREE, at, follow);
            }
            case NO_ANSWER, VOICEMAIL_LEFT -> {
                unanswered++;
                then(unanswered < CALLS ? Kind.CALL : Kind.OTHER_WAY, at, follow);
            }
            case SOMEONE_ELSE, WRONG_NUMBER -> {
                unanswered++;
                then(Kind.FIND_NUMBER, at, follow);
            }
            case MAIL_FAILED -> throw new IllegalArgumentException("that is news, not an attempt");
            case MAILED -> {
                Refusal.unless(next.kind() != Kind.CALL, CALLS_TO_MAKE);
                then(next.kind(), at, follow);
            }
            case CALL_LATER, UNSAFE_TO_TALK -> {
                unanswered = 0;
                then(Kind.CALL, at, follow);
            }
        }
    }

    private void requireAllowed(
            AttemptOutcome outcome, Instant at, boolean reasonGiven, SafeContact safe) {
        Refusal.unless(next.kind() != Kind.FIND_NUMBER, NO_SAFE_NUMBER);
        Refusal.unless(next.kind() != Kind.OTHER_WAY, CALLS_ARE_OVER);
        Refusal.unless(safe.call(), CALL_FORBIDDEN);
        Refusal.unless(mayCallAt(at, safe) || reasonGiven, OUTSIDE_SAFE_TIMES);
        Refusal.unless(
                outcome != AttemptOutcome.VOICEMAIL_LEFT || safe.voicemail(), VOICEMAIL_FORBIDDEN);
    }

    /** A number was found of which the person, or who referred, says that it is safe. */
    void numberFound(Sealed number, Follow follow, Actor by, Instant now) {
        requireOwner(by);
        Refusal.unless(status == TAKEN, CHANGED_MEANWHILE);
        safeNumber = number;
        unanswered = 0;
        then(Kind.CALL, now, follow);
    }

    /** Three calls brought nothing, but the owner wants to try again. */
    void callAgain(Follow follow, Actor by, Instant now) {
        requireOwner(by);
        Refusal.unless(next.kind() == Kind.OTHER_WAY, CHANGED_MEANWHILE);
        then(Kind.CALL, now, follow);
    }

    /** The person wants our help. */
    void accept(Actor by, Instant now) {
        end(ACCEPTED, by, now);
    }

    /** The person was advised to go elsewhere. */
    void referOn(OfferId offer, Actor by, Instant now) {
        end(REFERRED_ON, by, now);
        referredTo = offer;
    }

    /** The person does not want help from us. */
    void noWish(Actor by, Instant now) {
        end(NO_WISH, by, now);
    }

    /** The owner decides that we stop trying. Never decided by a clock. */
    void notReached(Actor by, Instant now) {
        requireOwner(by);
        Refusal.unless(status == TAKEN, CHANGED_MEANWHILE);
        Refusal.unless(next.kind() != Kind.CALL, CALLS_TO_MAKE);
        become(NOT_REACHED);
        endedAt = now;
    }

    private void end(FirstContactStatus how, Actor by, Instant now) {
        requireOwner(by);
        Refusal.unless(status == REACHED, NOT_SPOKEN_YET);
        become(how);
        endedAt = now;
    }

    private void then(Kind kind, Instant at, Follow follow) {
        var slot = follow.slot();
        if (kind == Kind.CALL && slot != null) {
            next = NextStep.call(slot, follow.agreed());
            dueAt = slot.until();
        } else {
            next = NextStep.of(kind == Kind.CALL ? Kind.OTHER_WAY : kind, at);
            dueAt = follow.otherwise();
        }
    }

    /** Nothing is written down about what ended. */
    void requireOpen() {
        Refusal.unless(status.open(), ALREADY_ENDED);
    }

    private void requireOwner(Actor by) {
        requireOpen();
        Refusal.unless(by.id().equals(takenBy), NOT_YOURS);
    }

    private void become(FirstContactStatus future) {
        Refusal.unless(status.mayBecome(future), CHANGED_MEANWHILE);
        status = future;
    }

    FirstContactId id() {
        return id;
    }

    Referred about() {
        return about;
    }

    Instant dueAt() {
        return dueAt;
    }

    FirstContactStatus status() {
        return status;
    }

    @Nullable String takenBy() {
        return takenBy;
    }

    NextStep next() {
        return next;
    }

    int attempts() {
        return attempts;
    }

    @Nullable Sealed safeNumber() {
        return safeNumber;
    }

    /** The age the person reached meanwhile, or null. */
    @Nullable Integer agePassed() {
        return agePassed;
    }

    @Nullable OfferId referredTo() {
        return referredTo;
    }
}
