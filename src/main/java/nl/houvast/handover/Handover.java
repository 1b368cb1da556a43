package nl.houvast.handover;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.handover.HandoverRefusal.CHANGED_MEANWHILE;
import static nl.houvast.handover.HandoverRefusal.NOT_NOW;
import static nl.houvast.handover.HandoverRefusal.NOT_YOURS;
import static nl.houvast.handover.HandoverState.*;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseFileId;
import nl.houvast.handover.Answer.Outcome;
import nl.houvast.handover.Answer.Why;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.person.Sealed;
import nl.houvast.privacy.Field;
import nl.houvast.privacy.Receiver;
import nl.houvast.privacy.SharingId;
import nl.houvast.task.WaitsFor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One person on the way from us to one organisation. Until they accept we are responsible, and
 * until it is over there is an owner of ours who sees to it that it goes on, and a moment before
 * which something follows.
 */
@Table(schema = "handover", name = "handover")
class Handover {

    /** Whom it is about, and to whom they go. */
    record About(CaseFileId caseFile, PersonId person, Receiver offer, HandoverKind kind) {}

    /** Where the case file belongs. */
    record Place(String region, String team) {}

    /** Who said no, the CLIENT or the PARTNER, and why. */
    record No(String by, Why why) {}

    /** What the person agreed to, until it is sent. */
    record Agreed(@Nullable String fields, @Nullable Sealed story) {}

    @Id private final HandoverId id;

    @Embedded(onEmpty = OnEmpty.USE_NULL)
    private final About about;

    @Embedded(onEmpty = OnEmpty.USE_NULL)
    private final Place place;

    private final String owner;
    private HandoverState state;
    private @Nullable Instant dueAt;
    private int rung;

    @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "agreed_")
    private @Nullable Agreed agreed;

    private @Nullable SharingId sharing;
    private @Nullable Instant sentAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Integer weeks;

    @Transient private boolean taken;

    @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "declined_")
    private @Nullable No no;

    private @Nullable Outcome outcome;
    private @Nullable UUID watch;

    @Version
    @SuppressWarnings("UnusedVariable") // Spring Data counts in it
    private int version;

    /** For reading it back; the rest is filled in after it. */
    Handover(HandoverId id, About about, Place place, String owner, HandoverState state) {
        this.id = id;
        this.about = about;
        this.place = place;
        this.owner = owner;
        this.state = state;
    }

    /** A worker thinks of this organisation, and is going to ask the person. */
    static Handover propose(Known file, Receiver offer, HandoverKind kind, Due due) {
        var handover =
                new Handover(
                        HandoverId.next(due.now()),
                        new About(file.id(), file.person(), offer, kind),
                        new Place(file.region(), file.team()),
                        file.owner(),
                        PROPOSED);
        handover.dueAt = due.after(PROPOSED, null);
        return handover;
    }

    /** The organisation was named, and the person goes there by themselves. */
    void advised(Due due) {
        Refusal.unless(about.kind() == HandoverKind.ADVICE_ONLY, NOT_NOW);
        become(ENDED, due);
        outcome = Outcome.ADVISED;
    }

    /** The person agreed that the organisation knows these things. */
    void agree(Set<Field> fields, @Nullable Sealed story, Due due) {
        Refusal.unless(about.kind() == HandoverKind.WARM_HANDOVER, NOT_NOW);
        become(CONSENTED, due);
        agreed = new Agreed(Field.kept(fields), story);
    }

    /** The organisation can read it from now on; after it was lost, once more. */
    void sent(SharingId as, Due due) {
        become(SENT, due);
        sharing = as;
        sentAt = due.now();
        agreed = agreed == null ? null : new Agreed(agreed.fields(), null);
        acceptedAt = null;
        weeks = null;
    }

    /** The person says no, or no longer yes, before anything was sent. */
    void refused(Due due) {
        Refusal.unless(state == PROPOSED || state == CONSENTED, NOT_NOW);
        become(DECLINED, due);
        no = new No("CLIENT", Why.NO_WISH);
    }

    /**
     * The organisation says something, itself or by telephone to us.
     *
     * @throws Refusal when it does not follow from where this is, or somebody answered first
     */
    void answer(Answer what, Due due) {
        Refusal.unless(what.seen() == state, CHANGED_MEANWHILE);
        Refusal.unless(state.told(), NOT_NOW);
        Refusal.unless(what.to() != SENT && what.to() != LOST && what.to() != WITHDRAWN, NOT_NOW);
        Refusal.unless(state.mayBecome(what.to()), NOT_NOW);
        var before = state.responsible();
        weeks = what.to() == WAITING ? what.weeks() : null;
        become(what.to(), due);
        if (before == Hand.SENDER && state.responsible() == Hand.RECEIVER) {
            acceptedAt = due.now();
            taken = true;
        }
        no =
                what.to() == DECLINED
                        ? new No("PARTNER", requireNonNullElse(what.why(), Why.OTHER))
                        : null;
        outcome = what.to() == ENDED ? what.outcome() : null;
    }

    /**
     * The person tells how it goes: we ask again later, or, when they never got there, they are
     * ours again.
     */
    void heard(boolean arrived, Due due) {
        Refusal.unless(state.responsible() == Hand.RECEIVER, NOT_NOW);
        if (arrived) {
            rung = 0;
            dueAt = due.after(state, weeks);
        } else {
            become(LOST, due);
        }
    }

    /** We stop it, or the consent for it ended. */
    void withdraw(Due due) {
        become(WITHDRAWN, due);
    }

    /**
     * Its moment passed: what is done now, and a new moment.
     *
     * @param gone whether the organisation is no longer there: then nobody waits for its answer
     */
    Rung climb(boolean gone, Due due) {
        if (gone && state.turn() == WaitsFor.PARTNER) {
            rung = Math.max(rung, Rung.BEFORE_ALTERNATIVE);
        }
        var next = Rung.after(rung, state);
        if (next == Rung.LOST) {
            become(LOST, due);
        } else {
            rung++;
            dueAt = due.rung();
        }
        return next;
    }

    private void become(HandoverState next, Due due) {
        Refusal.unless(state.mayBecome(next), NOT_NOW);
        state = next;
        rung = 0;
        dueAt = next.over() ? null : due.after(next, weeks);
        if (next.over()) {
            agreed = null;
        }
    }

    /** The task by which we follow it, from now on this one; the one it was until now. */
    @Nullable UUID watchBy(@Nullable UUID origin) {
        var before = watch;
        watch = origin;
        return before;
    }

    /** The task by which we follow it; null when it is over. */
    @Nullable UUID watch() {
        return watch;
    }

    /**
     * Whether this worker decides about it.
     *
     * @throws Refusal when a colleague does
     */
    void requireOurs(Actor by) {
        Refusal.unless(owner.equals(by.id()) || by.role() == Role.SUPERVISOR, NOT_YOURS);
    }

    HandoverId id() {
        return id;
    }

    About about() {
        return about;
    }

    Place place() {
        return place;
    }

    String owner() {
        return owner;
    }

    HandoverState state() {
        return state;
    }

    /** Before when something follows; null when it is over. */
    @Nullable Instant dueAt() {
        return dueAt;
    }

    int rung() {
        return rung;
    }

    /** What the person agreed to share. */
    Set<Field> fields() {
        var kept = agreed == null ? null : agreed.fields();
        return kept == null || kept.isEmpty() ? Set.of() : Field.read(kept);
    }

    /** The text for this organisation until it is sent, or null. */
    @Nullable Sealed story() {
        return agreed == null ? null : agreed.story();
    }

    @Nullable SharingId sharing() {
        return sharing;
    }

    @Nullable Instant sentAt() {
        return sentAt;
    }

    @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    /** Whether they took the person on since this was read. */
    boolean taken() {
        return taken;
    }

    @Nullable Integer weeks() {
        return weeks;
    }

    @Nullable No no() {
        return no;
    }

    @Nullable Outcome outcome() {
        return outcome;
    }
}
