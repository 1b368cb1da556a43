package nl.houvast.colleague;

import static nl.houvast.colleague.ColleagueRefusal.*;
import static nl.houvast.colleague.TransferState.*;

import java.time.Instant;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.person.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The question to one colleague whether they go on with somebody. Until they say yes nothing
 * changes: whoever has the case file has it, and the colleague sees no more than before.
 */
@Table(schema = "colleague", name = "transfer")
class Transfer {

    /** Whom it is about. */
    record About(CaseFileId caseFile, PersonId person) {}

    /** From whom to whom. */
    record Between(String sender, String receiver) {}

    /** Who asked, when, and why. */
    record Asked(String by, Instant at, Sealed why) {}

    @Id private final TransferId id;

    @Embedded(onEmpty = OnEmpty.USE_NULL)
    private final About about;

    @Embedded(onEmpty = OnEmpty.USE_NULL)
    private final Between between;

    @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "asked_")
    private final Asked asked;

    private TransferState state;
    private @Nullable Instant dueAt;
    private @Nullable Instant answeredAt;
    private @Nullable Sealed answer;

    @Version
    @SuppressWarnings("UnusedVariable") // Spring Data counts in it
    private int version;

    /** For reading it back; the rest is filled in after it. */
    Transfer(TransferId id, About about, Between between, Asked asked, TransferState state) {
        this.id = id;
        this.about = about;
        this.between = between;
        this.asked = asked;
        this.state = state;
    }

    /**
     * Asks this colleague, until this moment.
     *
     * @throws Refusal when they have it already
     */
    static Transfer offer(
            Known file, String receiver, Sealed why, Instant until, Actor by, Instant now) {
        Refusal.unless(!file.owner().equals(receiver), HAS_IT_ALREADY);
        var transfer =
                new Transfer(
                        TransferId.next(now),
                        new About(file.id(), file.person()),
                        new Between(file.owner(), receiver),
                        new Asked(by.id(), now, why),
                        OFFERED);
        transfer.dueAt = until;
        return transfer;
    }

    /** The colleague says yes. */
    void accept(Actor by, Instant now) {
        requireAsked(by);
        become(ACCEPTED, now);
    }

    /** The colleague says no. */
    void refuse(Sealed why, Actor by, Instant now) {
        requireAsked(by);
        become(REFUSED, now);
        answer = why;
    }

    /** Whoever has the case file, or leads, asks no more. */
    void withdraw(Actor by, Instant now) {
        Refusal.unless(between.sender().equals(by.id()) || by.role() == Role.SUPERVISOR, NOT_YOURS);
        become(WITHDRAWN, now);
    }

    /** There is nothing to answer any more: the case file is elsewhere, or has ended. */
    void fallAway(Instant now) {
        become(WITHDRAWN, now);
    }

    /**
     * The day passed without an answer.
     *
     * @param next when somebody looks whether whoever asked thought of something else
     */
    void lapse(Instant next, Instant now) {
        become(LAPSED, now);
        dueAt = next;
    }

    /** Somebody looked. */
    void seenTo() {
        dueAt = null;
    }

    private void become(TransferState next, Instant now) {
        Refusal.unless(state.mayBecome(next), ALREADY_ANSWERED);
        state = next;
        dueAt = null;
        answeredAt = now;
    }

    private void requireAsked(Actor by) {
        Refusal.unless(between.receiver().equals(by.id()), NOT_ASKED);
    }

    TransferId id() {
        return id;
    }

    About about() {
        return about;
    }

    Between between() {
        return between;
    }

    Asked asked() {
        return asked;
    }

    TransferState state() {
        return state;
    }

    /** Before when they answer; after a lapse, when somebody looks; else null. */
    @Nullable Instant dueAt() {
        return dueAt;
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }

    /** Why they said no, or null. */
    @Nullable Sealed answer() {
        return answer;
    }
}
