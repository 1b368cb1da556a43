package nl.houvast.handover;

import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/** One handover to this organisation: what they may read, and what they answer. */
record PartnerPage(PartnerDesk.One one, AnswerForm form, Problems problems) implements Page {

    @Override
    public int status() {
        return HandoverPage.status(problems);
    }

    Handover handover() {
        return one.handover();
    }

    String address() {
        return "/partner/overdrachten/" + handover().id();
    }

    @Override
    public String toString() {
        return "PartnerPage[hidden]";
    }
}
