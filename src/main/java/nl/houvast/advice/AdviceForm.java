package nl.houvast.advice;

import static java.util.Objects.requireNonNullElse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.houvast.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * All answers so far, as they were typed: they travel with the page and are kept nowhere. Whatever
 * was left out is empty.
 *
 * @param step which question was answered
 * @param go what to do: next, skip, back, search, or "edit-" and a question
 * @param done "true" when the advice was seen before, so that one answer was changed
 * @param q the words typed to find the event
 * @param language code of the language that is wanted of who helps
 * @param within how far away they may be, in kilometres
 * @param openNow "true" when they must not be closed now
 */
record AdviceForm(
        String step,
        String go,
        String done,
        String q,
        String event,
        String relation,
        String age,
        String unsafeHome,
        String danger,
        String suicidal,
        String daysAgo,
        String ongoing,
        String prosecuted,
        String consent,
        String postcode,
        String language,
        String within,
        String openNow,
        List<String> needs)
        implements Form {

    private static final int LONGEST = 100;
    private static final int MOST_NEEDS = 16;

    AdviceForm {
        step = tidy(step);
        go = tidy(go);
        done = tidy(done);
        q = tidy(q);
        event = tidy(event);
        relation = tidy(relation);
        age = tidy(age);
        unsafeHome = tidy(unsafeHome);
        danger = tidy(danger);
        suicidal = tidy(suicidal);
        daysAgo = tidy(daysAgo);
        ongoing = tidy(ongoing);
        prosecuted = tidy(prosecuted);
        consent = tidy(consent);
        postcode = tidy(postcode);
        language = tidy(language);
        within = tidy(within);
        openNow = tidy(openNow);
        needs =
                requireNonNullElse(needs, List.<String>of()).stream()
                        .map(AdviceForm::tidy)
                        .filter(need -> !need.isEmpty())
                        .distinct()
                        .limit(MOST_NEEDS)
                        .toList();
    }

    /** Nothing was answered yet. */
    static AdviceForm empty() {
        return of(Map.of());
    }

    private static AdviceForm of(Map<String, List<String>> fields) {
        return new AdviceForm(
                one(fields, "step"),
                one(fields, "go"),
                one(fields, "done"),
                one(fields, "q"),
                one(fields, "event"),
                one(fields, "relation"),
                one(fields, "age"),
                one(fields, "unsafeHome"),
                one(fields, "danger"),
                one(fields, "suicidal"),
                one(fields, "daysAgo"),
                one(fields, "ongoing"),
                one(fields, "prosecuted"),
                one(fields, "consent"),
                one(fields, "postcode"),
                one(fields, "language"),
                one(fields, "within"),
                one(fields, "openNow"),
                fields.getOrDefault("needs", List.of()));
    }

    private static String one(Map<String, List<String>> fields, String name) {
        var values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static String tidy(@Nullable String typed) {
        var text = requireNonNullElse(typed, "").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** The answers that are not empty, by the name of their field. */
    Map<String, List<String>> answers() {
        var all = new LinkedHashMap<String, List<String>>();
        put(all, "event", event);
        put(all, "relation", relation);
        put(all, "age", age);
        put(all, "unsafeHome", unsafeHome);
        put(all, "danger", danger);
        put(all, "suicidal", suicidal);
        put(all, "daysAgo", daysAgo);
        put(all, "ongoing", ongoing);
        put(all, "prosecuted", prosecuted);
        put(all, "consent", consent);
        put(all, "postcode", postcode);
        put(all, "language", language);
        put(all, "within", within);
        put(all, "openNow", openNow);
        if (!needs.isEmpty()) {
            all.put("needs", needs);
        }
        return all;
    }

    private static void put(Map<String, List<String>> all, String name, String value) {
        if (!value.isEmpty()) {
            all.put(name, List.of(value));
        }
    }

    /** What travels along hidden while this question is asked. */
    Map<String, List<String>> besides(Step asked) {
        var others = answers();
        others.keySet().removeAll(asked.fields());
        put(others, "done", done);
        return others;
    }

    /** The answers to this question that were given before. */
    Map<String, List<String>> answersTo(Step asked) {
        var own = answers();
        own.keySet().retainAll(asked.fields());
        return own;
    }

    /** Every answer, and whether the advice was seen. */
    Map<String, List<String>> all() {
        var all = answers();
        put(all, "done", done);
        return all;
    }

    /** The same without the answers to this question. */
    AdviceForm without(Step skipped) {
        return of(besides(skipped));
    }

    boolean is(String button) {
        return go.equals(button);
    }

    boolean isDone() {
        return done.equals("true");
    }

    /** Every answer but those by which the results are narrowed on the page of the advice. */
    Map<String, List<String>> besidesNarrowing() {
        var all = all();
        all.keySet().removeAll(List.of("needs", "postcode", "language", "within", "openNow"));
        return all;
    }

    boolean mustBeOpen() {
        return openNow.equals("true");
    }

    boolean dangerous() {
        return danger.equals("true");
    }

    boolean aboutSuicide() {
        return suicidal.equals("true");
    }

    /** These answers, and the advice was seen. */
    AdviceForm finished() {
        var all = answers();
        put(all, "done", "true");
        return of(all);
    }
}
