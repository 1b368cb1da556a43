package nl.houvast.arrival;

import nl.houvast.access.Actor;
import nl.houvast.arrival.Told.Helped;
import nl.houvast.casework.CaseFileId;
import nl.houvast.handover.HandoverId;
import nl.houvast.handover.Receiving;
import nl.houvast.handover.Receiving.Standing;
import nl.houvast.kernel.Refusal;
import nl.houvast.privacy.Consents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what the person told of how it went, and does what follows from it. Fails as missing for
 * whoever may not see the case file.
 */
@Service
@Transactional
class ArrivedDesk {

    /** After so many times in vain we let them be. */
    static final int TRIES = 3;

    private final Receiving receiving;
    private final Questions questions;
    private final ToldRows told;
    private final Consents consents;
    private final ArrivalWork work;

    ArrivedDesk(
            Receiving receiving,
            Questions questions,
            ToldRows told,
            Consents consents,
            ArrivalWork work) {
        this.receiving = receiving;
        this.questions = questions;
        this.told = told;
        this.consents = consents;
        this.work = work;
    }

    /**
     * The handover, for a worker who is going to reach its person about it.
     *
     * @throws Refusal when a colleague has the case file, the person went nowhere, or contact with
     *     them was stopped
     */
    Standing requireMay(CaseFileId file, HandoverId handover, Actor by) {
        var standing = receiving.ours(file, handover, by);
        Refusal.unless(ArrivalAsker.wentThere(standing), ArrivalRefusal.NOBODY_TOOK_THEM);
        Refusal.unless(consents.stands(standing.person()), ArrivalRefusal.NO_CONTACT);
        return standing;
    }

    /**
     * The person told this. Who did not arrive where they were taken on is ours again; who was not
     * asked is asked once more. Call when nothing is wrong with the form.
     *
     * @throws Refusal as in {@link #requireMay}, or when the handover changed in the same moment
     */
    void tell(CaseFileId file, HandoverId handover, ArrivedForm form, Actor by) {
        var standing = requireMay(file, handover, by);
        var came = form.came().orElseThrow();
        var helped = form.gotHelp().orElse(null);
        var note = form.note().isEmpty() ? null : form.note();
        var now = work.moments().now();
        told.add(handover, standing.person(), new Told(now, by.id(), came, helped, note));
        work.write(standing, "ARRIVED_" + came, by);
        switch (came) {
            case YES -> {
                questions.end(handover, now);
                if (standing.theirs()) {
                    receiving.heard(handover, true, form.note(), by);
                }
                if (helped == Helped.NO) {
                    work.tell(standing, "notHelped", by);
                }
            }
            case NO -> {
                questions.end(handover, now);
                if (standing.theirs()) {
                    receiving.heard(handover, false, form.note(), by);
                } else {
                    work.tell(standing, "notArrived", by);
                }
            }
            case UNKNOWN -> {
                if (told.unknown(handover) < TRIES) {
                    questions.later(handover, work.moments().again());
                } else {
                    questions.end(handover, now);
                }
            }
        }
        work.asked(standing, by); // last: the case file is never without a task
    }
}
