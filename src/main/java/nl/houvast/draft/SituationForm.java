package nl.houvast.draft;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.houvast.advice.Situation;
import nl.houvast.advice.Situation.By;
import nl.houvast.kernel.Postcode;
import nl.houvast.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as it was typed here or answered in the verwijswijzer: the names are the same, so
 * that nothing is asked twice.
 */
record SituationForm(
        String event,
        String relation,
        String age,
        String unsafeHome,
        String danger,
        String suicidal,
        String daysAgo,
        String ongoing,
        String prosecuted,
        String postcode,
        List<String> needs)
        implements Form {

    SituationForm {
        event = requireNonNullElse(event, "");
        relation = requireNonNullElse(relation, "");
        age = requireNonNullElse(age, "");
        unsafeHome = requireNonNullElse(unsafeHome, "");
        danger = requireNonNullElse(danger, "");
        suicidal = requireNonNullElse(suicidal, "");
        daysAgo = requireNonNullElse(daysAgo, "");
        ongoing = requireNonNullElse(ongoing, "");
        prosecuted = requireNonNullElse(prosecuted, "");
        postcode = requireNonNullElse(postcode, "");
        needs = List.copyOf(requireNonNullElse(needs, List.of()));
    }

    static SituationForm empty() {
        return new SituationForm("", "", "", "", "", "", "", "", "", "", List.of());
    }

    /** Whether enough is known to go on without asking. */
    boolean complete() {
        return !event.isBlank() && !relation.isBlank();
    }

    /** The situation, or null when something is wrong with it. */
    @Nullable Situation read(Reading reading, Words words) {
        var knownEvent = reading.required("event", event, id -> words.event(id).map(found -> id));
        var knownRelation =
                reading.required("relation", relation, id -> words.relation(id).map(found -> id));
        var years = reading.optional("age", age, SituationForm::years);
        var days = reading.optional("daysAgo", daysAgo, SituationForm::days);
        if (knownEvent == null || knownRelation == null || reading.problems().any()) {
            return null;
        }
        return new Situation(
                knownEvent,
                knownRelation,
                years,
                unsafeHome.equals("true"),
                danger.equals("true"),
                suicidal.equals("true"),
                days,
                ongoing.equals("true"),
                prosecuted.isEmpty() ? null : Boolean.valueOf(prosecuted),
                true,
                By.PROFESSIONAL,
                Postcode.parse(postcode).orElse(null),
                "nl",
                Set.copyOf(needs),
                5);
    }

    private static Optional<Integer> years(String typed) {
        return number(typed).filter(years -> years <= 120);
    }

    private static Optional<Integer> days(String typed) {
        return number(typed);
    }

    private static Optional<Integer> number(String typed) {
        return typed.matches("[0-9]{1,5}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }
}
