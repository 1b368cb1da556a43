package nl.houvast.colleague;

import static nl.houvast.colleague.Approval.State.*;
import static nl.houvast.colleague.ColleagueRefusal.*;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseFileId;
import nl.houvast.casework.CaseNews.Ending;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import nl.houvast.person.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The question to who leads whether a case file may be closed, in a team that wants to be asked.
 * Until the yes it is open, and whoever has it has it. Nobody answers their own question.
 */
@Table(schema = "colleague", name = "approval")
class Approval {

    /** Whom it is about. */
    record About(CaseFileId caseFile, PersonId person) {}

    /** Who asked, when, and as what it would be closed. */
    record Asked(String by, Instant at, Ending how) {}

    /** What became of the question. */
    enum State {

        /** It waits for who leads. */
        ASKED,

        /** Yes: with it the case file was closed. */
        APPROVED,

        /** Something is to be done first; whoever asked reads what. */
        RETURNED,

        /** Nobody asks any more. */
        WITHDRAWN;

        /** Whether this one may come after it. */
        boolean mayBecome(State next) {
            return switch (this) {
                case ASKED -> next != ASKED;
                case APPROVED, RETURNED, WITHDRAWN -> false;
            };
        }
    }

    @Id private final UUID id;

    @Embedded(onEmpty = OnEmpty.USE_NULL)
    private final About about;

    @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "asked_")
    private final Asked asked;

    private State state;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;
    private @Nullable Sealed answer;

    @Version
    @SuppressWarnings("UnusedVariable") // Spring Data counts in it
    private int version;

    /** For reading it back; the rest is filled in after it. */
    Approval(UUID id, About about, Asked asked, State state) {
        this.id = id;
        this.about = about;
        this.asked = asked;
        this.state = state;
    }

    /**
     * Whoever helps wants to close it.
     *
     * @throws Refusal when somebody else helps
     */
    static Approval ask(Known file, Ending how, Actor by, Instant now) {
        Refusal.unless(file.owner().equals(by.id()), NOT_YOURS);
        return new Approval(
                TimeOrdered.id(now),
                new About(file.id(), file.person()),
                new Asked(by.id(), now, how),
                ASKED);
    }

    /** Whoever leads says yes. */
    void approve(Actor by, Instant now) {
        requireOther(by);
        become(APPROVED, by, now);
    }

    /** Whoever leads says what is to be done first. */
    void giveBack(Sealed why, Actor by, Instant now) {
        requireOther(by);
        become(RETURNED, by, now);
        answer = why;
    }

    /** Whoever asked, or leads, asks no more. */
    void withdraw(Actor by, Instant now) {
        Refusal.unless(asked.by().equals(by.id()) || by.role() == Role.SUPERVISOR, NOT_YOURS);
        become(WITHDRAWN, by, now);
    }

    /** There is nothing to answer any more: somebody else has the file, or it has ended. */
    void fallAway(Actor by, Instant now) {
        become(WITHDRAWN, by, now);
    }

    /** Whether this actor is one who answers it. */
    boolean mayAnswer(Actor actor) {
        return actor.role() == Role.SUPERVISOR && !asked.by().equals(actor.id());
    }

    private void requireOther(Actor by) {
        Refusal.unless(mayAnswer(by), OWN_QUESTION);
    }

    private void become(State next, Actor by, Instant now) {
        Refusal.unless(state.mayBecome(next), ALREADY_ANSWERED);
        state = next;
        answeredBy = by.id();
        answeredAt = now;
    }

    UUID id() {
        return id;
    }

    About about() {
        return about;
    }

    Asked asked() {
        return asked;
    }

    State state() {
        return state;
    }

    /** Who said yes or no, or asked no more; null while it waits. */
    @Nullable String answeredBy() {
        return answeredBy;
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }

    /** What is to be done first, or null. */
    @Nullable Sealed answer() {
        return answer;
    }
}
