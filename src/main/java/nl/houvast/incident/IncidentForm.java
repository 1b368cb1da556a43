package nl.houvast.incident;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import java.time.LocalDate;
import nl.houvast.access.Actor;
import nl.houvast.incident.Incident.Told;
import nl.houvast.kernel.TypedDay;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor types about an incident.
 *
 * @param event kind of event, by taxonomy id
 * @param day on which it happened
 */
record IncidentForm(
        String name,
        String event,
        String region,
        String place,
        String day,
        String wordsNl,
        String wordsEn)
        implements Form {

    static final int LONGEST_NAME = 80;
    static final int LONGEST_WORDS = 2000;

    IncidentForm(
            @Nullable String name,
            @Nullable String event,
            @Nullable String region,
            @Nullable String place,
            @Nullable String day,
            @Nullable String wordsNl,
            @Nullable String wordsEn) {
        this.name = requireNonNullElse(name, "").strip();
        this.event = requireNonNullElse(event, "");
        this.region = requireNonNullElse(region, "");
        this.place = requireNonNullElse(place, "").strip();
        this.day = requireNonNullElse(day, "").strip();
        this.wordsNl = requireNonNullElse(wordsNl, "").strip();
        this.wordsEn = requireNonNullElse(wordsEn, "").strip();
    }

    static IncidentForm empty() {
        return new IncidentForm("", "", "", "", "", "", "");
    }

    static IncidentForm of(Told told) {
        return new IncidentForm(
                told.name(),
                told.event(),
                told.region(),
                told.place(),
                TypedDay.write(told.happenedOn()),
                told.wordsNl(),
                told.wordsEn());
    }

    /** The same, of the kind and in the region that it was. */
    IncidentForm keeping(Told told) {
        return new IncidentForm(name, told.event(), told.region(), place, day, wordsNl, wordsEn);
    }

    /** Everything that is wrong, at once. */
    Problems problems(Kinds kinds, LocalDate today, Actor by) {
        var wrong = Problems.none();
        wrong = line(wrong, "name", name, LONGEST_NAME);
        if (!kinds.offered(event)) {
            wrong = wrong.and("event", text("incident.event.wrong"));
        }
        if (!Kinds.REGIONS.contains(region)) {
            wrong = wrong.and("region", text("incident.region.wrong"));
        } else if (!Incident.covers(by, region)) {
            wrong = wrong.and("region", text("incident.region.other"));
        }
        wrong = line(wrong, "place", place, LONGEST_NAME);
        if (TypedDay.read(day).filter(it -> !it.isAfter(today)).isEmpty()) {
            wrong = wrong.and("day", text("incident.day.wrong"));
        }
        wrong = words(wrong, "wordsNl", wordsNl);
        return words(wrong, "wordsEn", wordsEn);
    }

    private static Problems line(Problems wrong, String field, String typed, int longest) {
        return typed.isEmpty()
                        || typed.length() > longest
                        || !PlainText.Check.readable(typed, false)
                ? wrong.and(field, text("incident." + field + ".wrong", longest))
                : wrong;
    }

    private static Problems words(Problems wrong, String field, String typed) {
        return typed.isEmpty()
                        || typed.length() > LONGEST_WORDS
                        || !PlainText.Check.readable(typed, true)
                ? wrong.and(field, text("incident.words.wrong", LONGEST_WORDS))
                : wrong;
    }

    /** What was typed, when nothing is wrong with it. */
    Told told() {
        return new Told(
                name, event, region, place, TypedDay.read(day).orElseThrow(), wordsNl, wordsEn);
    }
}
