package nl.houvast.exchange;

import nl.houvast.exchange.ExchangeDesk.Shown;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;

/** What an offered file would change. */
record PreviewPage(Shown shown, Problems problems) implements Page {

    /** On a page there is a box to tick, where a start has a setting. */
    static Problems problems(Refusal no) {
        return no.reason().name().equals("TOO_MANY_REMOVED")
                ? Problems.none().and("many", Texts.text("exchange.many.missing"))
                : Problems.of(no);
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    String address() {
        return ImportPage.PATH + "/voorbeeld/" + shown.offered().id();
    }

    /** Whether anything would change at all. */
    boolean changes() {
        var counts = shown.plan().counts();
        return counts.added() + counts.changed() + counts.removed() > 0
                || !shown.plan().changes().isEmpty();
    }

    int conflicts() {
        return shown.plan().disputed();
    }
}
