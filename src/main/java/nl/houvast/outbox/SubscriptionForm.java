package nl.houvast.outbox;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A new connection, as it was typed.
 *
 * @param name what the administrator calls it
 * @param address where events are sent
 * @param types the names of {@link EventType}s
 */
record SubscriptionForm(String name, String address, List<String> types) implements Form {

    static final int LONGEST_NAME = 80;

    SubscriptionForm(
            @Nullable String name, @Nullable String address, @Nullable List<String> types) {
        this.name = requireNonNullElse(name, "").strip();
        this.address = requireNonNullElse(address, "").strip();
        this.types = List.copyOf(requireNonNullElse(types, List.of()));
    }

    static SubscriptionForm empty() {
        return new SubscriptionForm(null, null, null);
    }

    /** Everything that is wrong, at once. */
    Problems problems(Destinations destinations) {
        var wrong = Problems.none();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong = wrong.and("name", text("outbox.name.wrong", LONGEST_NAME));
        } else if (!PlainText.Check.readable(name, false)) {
            wrong = wrong.and("name", text("web.unreadable"));
        }
        if (destinations.read(address).isEmpty()) {
            wrong = wrong.and("address", text("outbox.address.wrong"));
        } else if (!destinations.outside(address)) {
            wrong = wrong.and("address", text("outbox.address.inside"));
        }
        return chosen().isEmpty() ? wrong.and("types", text("outbox.types.wrong")) : wrong;
    }

    /** What was chosen and exists. */
    Set<EventType> chosen() {
        var chosen = EnumSet.noneOf(EventType.class);
        EventType.choices().stream().filter(one -> types.contains(one.name())).forEach(chosen::add);
        return chosen;
    }
}
