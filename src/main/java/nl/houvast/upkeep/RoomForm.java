package nl.houvast.upkeep;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;
import java.util.stream.Stream;
import nl.houvast.directory.Details.Room;
import nl.houvast.web.Form;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is room, as it was typed.
 *
 * @param room the name of a {@link Room}
 * @param weeks about how long somebody waits, or empty
 */
record RoomForm(String room, String weeks) implements Form {

    static final int LONGEST = 520;

    RoomForm(@Nullable String room, @Nullable String weeks) {
        this.room = requireNonNullElse(room, "");
        this.weeks = requireNonNullElse(weeks, "").strip();
    }

    static RoomForm empty() {
        return new RoomForm("", "");
    }

    Problems problems() {
        var problems = Problems.none();
        if (chosen().isEmpty()) {
            problems = problems.and("room", Texts.text("upkeep.own.room.missing"));
        }
        if (!weeks.isEmpty() && number().isEmpty()) {
            return problems.and("weeks", Texts.text("upkeep.own.weeks.wrong", LONGEST));
        }
        return !weeks.isEmpty() && chosen().filter(Room.OPEN::equals).isPresent()
                ? problems.and("weeks", Texts.text("upkeep.own.weeks.open"))
                : problems;
    }

    Optional<Room> chosen() {
        return Stream.of(Room.values()).filter(one -> one.name().equals(room)).findFirst();
    }

    Optional<Integer> number() {
        return weeks.matches("[0-9]{1,3}")
                ? Optional.of(Integer.valueOf(weeks)).filter(it -> it >= 1 && it <= LONGEST)
                : Optional.empty();
    }
}
