package nl.houvast.advice;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.houvast.advice.Condition.Answer;
import nl.houvast.advice.Situation.By;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OpeningTimes;
import nl.houvast.kernel.Postcode;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/** Reads the answers of the verwijswijzer: which questions to ask, what is wrong, what they say. */
final class Answers {

    private static final int SUGGESTIONS = 5;
    private static final int MOST = 20;
    private static final int FURTHEST = 500;
    private static final int OLDEST = 120;
    private static final int LONGEST_AGO = 36_500;

    /** Kinds of events in which home may be unsafe at any age. */
    private static final Set<String> NEAR =
            Set.of("domestic", "child_abuse", "honour", "stalking", "trafficking");

    private final AdviceForm form;
    private final Taxonomy taxonomy;

    Answers(AdviceForm form, Taxonomy taxonomy) {
        this.form = form;
        this.taxonomy = taxonomy;
    }

    /** Whether this question is asked at all, given the other answers. */
    boolean asks(Step step) {
        return step != Step.HOME || homeMatters();
    }

    private boolean homeMatters() {
        return number(form.age(), OLDEST) == null || homeMattersForSure();
    }

    /** Whether home is asked before any advice, also of somebody in a hurry. */
    boolean homeMustBeKnown() {
        return form.unsafeHome().isEmpty() && homeMattersForSure();
    }

    private boolean homeMattersForSure() {
        var age = number(form.age(), OLDEST);
        return (age != null && age < 18)
                || (taxonomy.event(form.event()).isPresent()
                        && taxonomy.lineage(form.event()).stream().anyMatch(NEAR::contains));
    }

    /** The question after this one; empty when this was the last. */
    Optional<Step> after(Step step) {
        for (var next : Step.values()) {
            if (next.compareTo(step) > 0 && asks(next)) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    /** The question before this one; empty when this is the first. */
    Optional<Step> before(Step step) {
        Optional<Step> found = Optional.empty();
        for (var previous : Step.values()) {
            if (previous.compareTo(step) < 0 && asks(previous)) {
                found = Optional.of(previous);
            }
        }
        return found;
    }

    /** The how many-eth question this is. */
    int number(Step step) {
        return before(step).map(previous -> number(previous) + 1).orElse(1);
    }

    /** What is wrong with the answers up to and including this question. */
    Problems problems(Step until) {
        var problems = Problems.none();
        for (var field : wrong()) {
            if (Step.asking(field).compareTo(until) <= 0) {
                problems = problems.and(field, Texts.text("advice.wrong." + field));
            }
        }
        return problems;
    }

    private Set<String> wrong() {
        var wrong = new java.util.LinkedHashSet<String>();
        check(wrong, "danger", bool(form.danger()));
        check(wrong, "suicidal", bool(form.suicidal()));
        check(wrong, "event", taxonomy.event(form.event()).isPresent());
        check(wrong, "relation", taxonomy.relation(form.relation()).isPresent());
        check(wrong, "age", form.age().isEmpty() || number(form.age(), OLDEST) != null);
        check(wrong, "unsafeHome", bool(form.unsafeHome()));
        check(
                wrong,
                "daysAgo",
                form.daysAgo().isEmpty() || number(form.daysAgo(), LONGEST_AGO) != null);
        check(wrong, "ongoing", bool(form.ongoing()));
        check(
                wrong,
                "needs",
                form.needs().stream().allMatch(need -> taxonomy.service(need).isPresent()));
        check(
                wrong,
                "postcode",
                form.postcode().isEmpty() || Postcode.parse(form.postcode()).isPresent());
        check(wrong, "consent", bool(form.consent()));
        check(wrong, "prosecuted", bool(form.prosecuted()));
        return wrong;
    }

    private static void check(Set<String> wrong, String field, boolean right) {
        if (!right) {
            wrong.add(field);
        }
    }

    /** What the answers say. Only after nothing was wrong. */
    Situation situation(Locale locale) {
        return new Situation(
                form.event(),
                form.relation(),
                number(form.age(), OLDEST),
                asks(Step.HOME) && form.unsafeHome().equals("true"),
                form.dangerous(),
                form.aboutSuicide(),
                number(form.daysAgo(), LONGEST_AGO),
                form.ongoing().equals("true"),
                answer(form.prosecuted()),
                answer(form.consent()),
                By.PROFESSIONAL,
                Postcode.parse(form.postcode()).orElse(null),
                taxonomy.language(form.language()).isPresent()
                        ? form.language()
                        : locale.getLanguage(),
                new HashSet<>(form.needs()),
                narrows() ? MOST : SUGGESTIONS);
    }

    private boolean narrows() {
        return form.mustBeOpen() || within() != null;
    }

    private @Nullable Integer within() {
        return number(form.within(), FURTHEST);
    }

    /** Of these, the first few that nothing of how the results are narrowed is in the way of. */
    List<Advice.Suggestion> narrowed(List<Advice.Suggestion> all, Instant now) {
        return all.stream().filter(one -> inTheWay(one, now).isEmpty()).limit(SUGGESTIONS).toList();
    }

    /** What that is, in words. Who refers is never kept from Slachtofferhulp itself. */
    Optional<String> inTheWay(Advice.Suggestion one, Instant now) {
        var kilometres = one.distanceKm();
        var within = within();
        if (one.offer().id().value().equals(Partners.MAIN)) {
            return Optional.empty();
        }
        if (within != null && kilometres != null && kilometres > within) {
            return Optional.of(Texts.text("advice.narrow.far", Math.round(kilometres)));
        }
        return form.mustBeOpen() && isOpen(one.offer(), now) == Answer.NO
                ? Optional.of(Texts.text("advice.narrow.closed"))
                : Optional.empty();
    }

    /** Whether somebody answers now, as far as that is known. */
    static Answer isOpen(Offer offer, Instant now) {
        if (offer.aroundTheClock() || offer.hours().always()) {
            return Answer.YES;
        }
        var known =
                OpeningTimes.channels(offer).stream()
                        .flatMap(channel -> OpeningTimes.of(offer, channel).stream())
                        .flatMap(times -> times.at(now).stream())
                        .map(OpeningTimes.Now::open)
                        .toList();
        return known.contains(true) ? Answer.YES : known.isEmpty() ? Answer.UNKNOWN : Answer.NO;
    }

    private static boolean bool(String typed) {
        return typed.isEmpty() || typed.equals("true") || typed.equals("false");
    }

    private static @Nullable Boolean answer(String typed) {
        return typed.isEmpty() ? null : Boolean.valueOf(typed);
    }

    private static @Nullable Integer number(String typed, int most) {
        if (!typed.matches("[0-9]{1,5}")) {
            return null;
        }
        var number = Integer.parseInt(typed);
        return number > most ? null : Integer.valueOf(number);
    }
}
