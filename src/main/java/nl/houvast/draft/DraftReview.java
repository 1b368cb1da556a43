package nl.houvast.draft;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.houvast.advice.Advice;
import nl.houvast.advice.Route;
import nl.houvast.referral.Objection;
import nl.houvast.referral.SubmitReferral;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is still wrong with a draft, page by page, and the request it makes when nothing is.
 *
 * @param advice what the rules say about its situation, or null while that is not known
 * @param dangerIsNear whether voicemail and sms need a confirmation here
 */
record DraftReview(
        Map<Step, Problems> problems,
        @Nullable Advice advice,
        boolean dangerIsNear,
        @Nullable SubmitReferral request) {

    /** What is wrong on this page. */
    Problems at(Step step) {
        return problems.getOrDefault(step, Problems.none());
    }

    /** The route, or NONE while the situation is not known. */
    Route route() {
        return advice == null ? Route.NONE : advice.route();
    }

    /** The request, when nothing is wrong any more. */
    Optional<SubmitReferral> ready() {
        return problems.isEmpty() ? Optional.ofNullable(request) : Optional.empty();
    }

    /** The first page that needs work. */
    Optional<Step> firstWrong() {
        return problems.keySet().stream().sorted().findFirst();
    }

    /** Collects while a draft is read. */
    static final class Findings {

        private final Map<Step, Problems> problems = new EnumMap<>(Step.class);

        void add(Step step, Problems found) {
            found.all().forEach(problem -> add(step, problem.field(), problem.text()));
        }

        void add(Step step, String field, String text) {
            var before = problems.getOrDefault(step, Problems.none());
            if (!before.at(field).contains(text)) {
                problems.put(step, before.and(field, text));
            }
        }

        /** An objection of the rules, at the field of the form that it is about. */
        void add(Objection objection) {
            var text = Texts.text(objection.key());
            var field = objection.field();
            var leaf = field.substring(field.lastIndexOf('.') + 1);
            switch (field.split("\\.", 2)[0]) {
                case "situation" -> add(Step.SITUATION, "event", text);
                case "consent" ->
                        add(Step.CONSENT, leaf.equals("basis") ? "basis" : "agreed", text);
                case "contactPerson" -> add(Step.PERSON, "contactName", text);
                case "safeContact" -> add(Step.PERSON, safeContactField(leaf), text);
                case "person" -> add(Step.PERSON, leaf, text);
                case "referrer" ->
                        add(Step.HELP, leaf.equals("name") ? "referrerName" : leaf, text);
                default -> add(Step.HELP, leaf, text);
            }
        }

        private static String safeContactField(String leaf) {
            return switch (leaf) {
                case "codeWord", "ifSomeoneElseAnswers" -> leaf;
                default -> "channels";
            };
        }

        boolean has(Step step) {
            return problems.containsKey(step);
        }

        Map<Step, Problems> all() {
            return problems;
        }
    }
}
