package nl.houvast.outbox;

import static nl.houvast.web.Texts.text;

import java.net.URI;
import java.util.List;
import nl.houvast.outbox.SubscriptionDesk.Shown;
import nl.houvast.outbox.Subscriptions.Line;
import nl.houvast.outbox.Target.Kind;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * Which systems hear from us and how it goes with each, and a form for another. Counts only: no
 * event, and no number of a case file.
 *
 * @param ready whether the settings say who we are
 */
record SubscriptionsPage(
        List<Shown> connections, SubscriptionForm form, boolean ready, Problems problems)
        implements Page {

    static final String PATH = "/beheer/koppelingen";

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    SubscriptionsPage with(Problems wrong) {
        return new SubscriptionsPage(connections, form, ready, wrong);
    }

    static List<Choice> choices() {
        return EventType.choices().stream()
                .map(one -> new Choice(one.name(), text("outbox.type." + one), one.type()))
                .toList();
    }

    /** What it hears, in words. */
    static List<String> words(Line line) {
        return line.types().stream()
                .flatMap(type -> EventType.of(type).stream())
                .map(type -> text("outbox.type." + type))
                .toList();
    }

    /** Where it goes: of an address only the machine, for more of it may be a secret of theirs. */
    static String where(Line line) {
        return line.target().kind() == Kind.KAFKA
                ? text("outbox.topic", line.target().address())
                : String.valueOf(URI.create(line.target().address()).getHost());
    }

    /** Why the last attempt did not succeed. */
    static String why(Line line) {
        var why = String.valueOf(line.why());
        return why.matches("[0-9]+") ? text("outbox.why.status", why) : text("outbox.why." + why);
    }

    static boolean web(Line line) {
        return line.target().kind() == Kind.WEBHOOK;
    }
}
