package nl.houvast.handover;

import static nl.houvast.handover.HandoverState.CONSENTED;
import static nl.houvast.handover.HandoverState.LOST;
import static nl.houvast.handover.HandoverState.PROPOSED;

import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Purpose;
import nl.houvast.person.Vault;
import nl.houvast.privacy.Receiver;
import nl.houvast.sharing.SharingDesk;
import nl.houvast.sharing.SharingForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a worker does with a handover. Consent is given and things are shared in the one way there
 * is, that of {@link SharingDesk}; each command fails as missing for whoever may not see the case
 * file.
 */
@Service
@Transactional(noRollbackFor = {Missing.class, Refusal.class}) // who was opened stays logged
class HandoverDesk {

    /** Where the text for the organisation is sealed for until it is sent. */
    static final String STORY = "handover.handover.story";

    private final CaseFileDesk files;
    private final Handovers handovers;
    private final HandoverBook book;
    private final SharingDesk sharing;
    private final Vault vault;

    HandoverDesk(
            CaseFileDesk files,
            Handovers handovers,
            HandoverBook book,
            SharingDesk sharing,
            Vault vault) {
        this.files = files;
        this.handovers = handovers;
        this.book = book;
        this.sharing = sharing;
        this.vault = vault;
    }

    /**
     * Begins with this organisation, about which the person is asked next. When it is advice only,
     * that is all.
     *
     * @throws Refusal when a colleague has the case file, or one to it is under way
     */
    @Transactional // nobody is opened
    HandoverId propose(CaseFileId file, Receiver offer, HandoverKind kind, Actor by) {
        var known = files.mine(file, by);
        return switch (kind) {
            case WARM_HANDOVER -> begin(known, offer, by);
            case ADVICE_ONLY -> book.advise(known, offer, by);
        };
    }

    private HandoverId begin(Known file, Receiver offer, Actor by) {
        Refusal.unless(
                handovers.of(file.id()).stream()
                        .noneMatch(it -> !it.state().over() && it.about().offer().equals(offer)),
                HandoverRefusal.ALREADY_RUNNING);
        var handover = Handover.propose(file, offer, HandoverKind.WARM_HANDOVER, book.due());
        book.moved(handover, "", by);
        return handover.id();
    }

    /**
     * Keeps what the person agreed to, and sends it when that is to be now.
     *
     * @throws Refusal when whoever said yes may not decide this, or it is not the time for it
     */
    void agree(CaseFileId file, HandoverId id, SharingForm form, boolean now, Actor by) {
        var handover = ours(file, id, by);
        Refusal.unless(handover.state() == PROPOSED, HandoverRefusal.NOT_NOW);
        var person = handover.about().person();
        sharing.agree(person, handover.about().offer(), form, by);
        var story = now || form.story().isEmpty() ? null : vault.seal(person, STORY, form.story());
        handover.agree(form.fieldsChosen(), story, book.due());
        book.moved(handover, "", by);
        if (now) {
            send(handovers.get(id, file), form.story(), by);
        }
    }

    /**
     * Sends what was agreed; after it was lost, once more.
     *
     * @throws Refusal when it is not the time for it, or the consent no longer stands
     */
    void send(CaseFileId file, HandoverId id, Actor by) {
        var handover = ours(file, id, by);
        if (handover.state() == LOST && handover.sharing() != null) {
            handover.sent(handover.sharing(), book.due());
            book.moved(handover, "", by);
            return;
        }
        Refusal.unless(handover.state() == CONSENTED, HandoverRefusal.NOT_NOW);
        var story = handover.story();
        send(
                handover,
                story == null
                        ? ""
                        : vault.open(handover.about().person(), STORY, story, Purpose.SHARING, by),
                by);
    }

    private void send(Handover handover, String story, Actor by) {
        var about = handover.about();
        var as = sharing.send(about.person(), about.offer(), handover.fields(), story, by);
        handover.sent(as, book.due());
        book.moved(handover, "", by);
    }

    /**
     * The person says no after all.
     *
     * @throws Refusal when it was sent already: then it is stopped
     */
    void refuse(CaseFileId file, HandoverId id, Actor by) {
        var handover = ours(file, id, by);
        var agreed = handover.state() == CONSENTED;
        handover.refused(book.due());
        book.moved(handover, "", by);
        if (agreed) {
            sharing.withdraw(handover.about().person(), handover.about().offer(), by);
        }
    }

    /** What the organisation said to us, by telephone or otherwise. */
    void answer(CaseFileId file, HandoverId id, Answer what, Actor by) {
        var handover = ours(file, id, by);
        handover.answer(what, book.due());
        book.moved(handover, what.note(), by);
    }

    /**
     * Stops it: from this moment the organisation reads nothing.
     *
     * @throws Refusal when it is over
     */
    void withdraw(CaseFileId file, HandoverId id, Actor by) {
        var handover = ours(file, id, by);
        Refusal.unless(!handover.state().over(), HandoverRefusal.NOT_NOW);
        if (handover.state() != PROPOSED) { // whoever hears that the consent ended, stops it
            sharing.withdraw(handover.about().person(), handover.about().offer(), by);
        }
        var now = handovers.get(id, file);
        if (!now.state().over()) {
            now.withdraw(book.due());
            book.moved(now, "", by);
        }
    }

    private Handover ours(CaseFileId file, HandoverId id, Actor by) {
        HandoverBook.allOrNothing(() -> files.know(file, by));
        var handover = handovers.get(id, file);
        handover.requireOurs(by);
        return handover;
    }
}
