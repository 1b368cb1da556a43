package nl.houvast.plan;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import java.util.List;
import java.util.Locale;
import nl.houvast.web.Form;
import nl.houvast.web.Problems;

/**
 * Which goals of an example to begin with, and in which language.
 *
 * @param goals their ids
 * @param language "nl" or "en"
 * @param version of the plan that was read
 */
record ExampleForm(List<String> goals, String language, String version) implements Form {

    /** In which languages there are examples. */
    static final List<String> LANGUAGES = List.of("nl", "en");

    ExampleForm {
        goals = List.copyOf(requireNonNullElse(goals, List.of()));
        language = requireNonNullElse(language, "");
        version = requireNonNullElse(version, "");
    }

    Problems problems() {
        var wrong = Problems.none();
        if (goals.isEmpty()) {
            wrong = wrong.and("goals", text("plan.example.goals.wrong"));
        }
        return LANGUAGES.contains(language)
                ? wrong
                : wrong.and("language", text("plan.example.language.wrong"));
    }

    Locale locale() {
        return Locale.of(language);
    }
}
