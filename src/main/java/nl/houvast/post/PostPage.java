package nl.houvast.post;

import static nl.houvast.web.Texts.text;

import java.util.List;
import nl.houvast.post.PostFigures.Count;
import nl.houvast.post.PostFigures.Held;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/** What waits to be sent, what is held and why. Counts only: nobody can be found here. */
record PostPage(List<Count> queue, List<Held> held, Problems problems) implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    /** Whether everything is held. */
    boolean stopped() {
        return held.stream().anyMatch(it -> it.cause() != HoldCause.MAILING);
    }

    /** One line of figures in words. */
    static String words(Count count) {
        var channel = text("post.channel." + count.channel());
        var reason = count.reason();
        return reason == null
                ? text("post.page.count", channel, count.number())
                : text(
                        "post.page.refused",
                        channel,
                        count.number(),
                        text("post.page.why." + reason));
    }
}
