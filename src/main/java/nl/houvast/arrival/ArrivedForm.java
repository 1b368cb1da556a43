package nl.houvast.arrival;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.houvast.arrival.Told.Arrived;
import nl.houvast.arrival.Told.Helped;
import nl.houvast.web.Choice;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What the person told, as a worker typed it.
 *
 * @param arrived the name of an {@link Arrived}
 * @param helped the name of a {@link Helped}; only asked of who arrived
 * @param note in their words
 */
record ArrivedForm(String arrived, String helped, String note) implements Form {

    static final int NOTE = 500;

    ArrivedForm(@Nullable String arrived, @Nullable String helped, @Nullable String note) {
        this.arrived = requireNonNullElse(arrived, "");
        this.helped = requireNonNullElse(helped, "");
        this.note = requireNonNullElse(note, "").strip();
    }

    static ArrivedForm empty() {
        return new ArrivedForm("", "", "");
    }

    /** Everything that is wrong, at once. */
    Problems problems() {
        var wrong = Problems.none();
        if (came().isEmpty()) {
            wrong = wrong.and("arrived", text("arrival.arrived.wrong"));
        }
        if (came().filter(it -> it == Arrived.YES).isPresent() && gotHelp().isEmpty()) {
            wrong = wrong.and("helped", text("arrival.helped.wrong"));
        }
        return note.codePointCount(0, note.length()) > NOTE || !PlainText.Check.readable(note, true)
                ? wrong.and("note", text("arrival.note.wrong"))
                : wrong;
    }

    Optional<Arrived> came() {
        return chosen(Arrived.values(), arrived);
    }

    /** Whether they were helped; says nothing of who did not arrive. */
    Optional<Helped> gotHelp() {
        return arrived.equals(Arrived.YES.name())
                ? chosen(Helped.values(), helped)
                : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    static List<Choice> arrivals() {
        return Stream.of(Arrived.values())
                .map(
                        it ->
                                new Choice(
                                        it.name(),
                                        text("arrival.arrived." + it),
                                        text("arrival.arrived." + it + ".hint")))
                .toList();
    }

    static List<Choice> helps() {
        return Stream.of(Helped.values())
                .map(it -> Choice.of(it.name(), text("arrival.helped." + it)))
                .toList();
    }

    @Override
    public String toString() {
        return "ArrivedForm[hidden]";
    }
}
