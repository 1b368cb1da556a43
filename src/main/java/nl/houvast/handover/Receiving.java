package nl.houvast.handover;

import java.time.Instant;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.casework.CaseFileId;
import nl.houvast.handover.HandoverState.Hand;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.Receiver;
import nl.houvast.privacy.SharedPackage;
import nl.houvast.privacy.Sharings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A handover for who has no account with the organisation it goes to, and for what the person tells
 * of it. There is one way in which an organisation reads and answers, by whatever door it came: the
 * caller asked for the proof that it may, or for the rights of the worker.
 */
@Service
@Transactional(noRollbackFor = {Missing.class, Refusal.class}) // who was opened stays logged
public class Receiving {

    private final CaseFileDesk files;
    private final Handovers handovers;
    private final HandoverBook book;
    private final Sharings sharings;

    Receiving(CaseFileDesk files, Handovers handovers, HandoverBook book, Sharings sharings) {
        this.files = files;
        this.handovers = handovers;
        this.book = book;
        this.sharings = sharings;
    }

    /** Knows the keys with which an organisation without an account reads a handover. */
    public interface Keys {

        /** The last that was given to this handover; null when there never was one. */
        @Nullable Key last(HandoverId handover);
    }

    /**
     * A key that was given.
     *
     * @param openedAt when it was used for the first time, or null
     * @param works whether somebody can open the handover with it now
     */
    public record Key(Instant madeAt, @Nullable Instant openedAt, boolean works) {}

    /**
     * How a handover stands, without whom it is about in words.
     *
     * @param region code of the safety region of the case file; empty when not known
     * @param dueAt before when something follows; null when it is over
     * @param mark by which both sides know it, without saying whom it is about
     * @param told the state in words
     * @param late whether its moment passed and nobody moved
     * @param readable whether the organisation was told, and may answer
     */
    public record Standing(
            HandoverId id,
            CaseFileId file,
            PersonId person,
            Receiver offer,
            HandoverState state,
            String owner,
            String region,
            String team,
            @Nullable Instant dueAt,
            String mark,
            String told,
            boolean late,
            boolean readable) {

        static Standing of(Handover handover) {
            var about = handover.about();
            return new Standing(
                    handover.id(),
                    about.caseFile(),
                    about.person(),
                    about.offer(),
                    handover.state(),
                    handover.owner(),
                    handover.place().region(),
                    handover.place().team(),
                    handover.dueAt(),
                    InboxPage.mark(handover),
                    HandoverWords.state(handover),
                    handover.rung() > 0,
                    handover.state().told() && handover.sharing() != null);
        }

        /** Whether the organisation has the person now. */
        public boolean theirs() {
            return state.responsible() == Hand.RECEIVER;
        }
    }

    /**
     * How this one stands. Asks for no rights.
     *
     * @throws Missing when there is none
     */
    public Standing of(HandoverId id) {
        return Standing.of(found(id));
    }

    /**
     * How this one of that case file stands.
     *
     * @throws Missing when there is none, or this actor may not see it
     */
    public Standing of(CaseFileId file, HandoverId id, Actor by) {
        files.know(file, by);
        return Standing.of(handovers.get(id, file));
    }

    /**
     * The same, for who is going to change something of it.
     *
     * @throws Missing when there is none, or this actor may not see it
     * @throws Refusal when a colleague has the case file
     */
    public Standing ours(CaseFileId file, HandoverId id, Actor by) {
        files.know(file, by);
        var handover = handovers.get(id, file);
        handover.requireOurs(by);
        return Standing.of(handover);
    }

    /**
     * Opens what the organisation may read; written in the log of processing.
     *
     * @return null when they may read nothing any more, and can still answer
     * @throws Missing when they know nothing of it, or it is over
     */
    public @Nullable SharedPackage read(HandoverId id, Actor by) {
        return shared(told(id), by);
    }

    @Nullable SharedPackage shared(Handover handover, Actor by) {
        var sharing = handover.sharing();
        if (sharing == null) {
            return null;
        }
        try {
            return sharings.read(sharing, handover.about().offer(), by);
        } catch (Missing ended) { // the consent ran out: they answer, and read nothing
            return null;
        }
    }

    /**
     * They opened it for the first time. Nothing happens when they said more already.
     *
     * @throws Missing when they know nothing of it, or it is over
     * @throws Refusal when it changed in the same moment
     */
    public void received(HandoverId id, Actor by) {
        var handover = told(id);
        if (handover.state() == HandoverState.SENT) {
            var seen = HandoverState.SENT;
            handover.answer(
                    new Answer(seen, HandoverState.RECEIVED, null, null, null, ""), book.due());
            book.moved(handover, "", by);
        }
    }

    /**
     * They say something. Call when nothing is wrong with the form.
     *
     * @throws Missing when they know nothing of it, or it is over
     * @throws Refusal when it does not follow from where it is, or somebody answered first
     */
    public void answer(HandoverId id, AnswerForm form, Actor by) {
        var handover = told(id);
        var answer = form.answer();
        handover.answer(answer, book.due());
        book.moved(handover, answer.note(), by);
    }

    /**
     * The person told whether they arrived there. Who did not is ours again.
     *
     * @param note what they said, or empty
     * @throws Missing when there is none
     * @throws Refusal when nobody took them on
     */
    public void heard(HandoverId id, boolean arrived, String note, Actor by) {
        var handover = found(id);
        handover.heard(arrived, book.due());
        if (arrived) {
            book.heard(handover, note, by);
        } else {
            book.moved(handover, note, by);
        }
    }

    private Handover told(HandoverId id) {
        var handover = found(id);
        if (!handover.state().told()) {
            throw new Missing();
        }
        return handover;
    }

    private Handover found(HandoverId id) {
        return handovers.findById(id).orElseThrow(Missing::new);
    }
}
