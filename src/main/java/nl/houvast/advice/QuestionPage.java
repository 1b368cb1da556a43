package nl.houvast.advice;

import static nl.houvast.web.Texts.text;

import java.util.List;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * One question of the verwijswijzer.
 *
 * @param number the how many-eth it is
 * @param found the kinds of events that go with the words that were typed
 */
record QuestionPage(
        Step step,
        int number,
        AdviceForm form,
        Problems problems,
        List<Taxonomy.EventType> found,
        Taxonomy taxonomy)
        implements Page {

    /** Days ago, as few choices as the rules can tell apart. */
    private static final List<String> DAYS = List.of("0", "2", "7", "14", "42", "365", "366");

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    String title() {
        return text("advice.question." + step.key());
    }

    /** Whether words were typed and nothing goes with them. */
    boolean foundNothing() {
        return step == Step.EVENT && !form.q().isEmpty() && found.isEmpty();
    }

    List<Choice> relations() {
        return taxonomy.relations().stream()
                .map(
                        term ->
                                new Choice(
                                        term.id(),
                                        text(term.label()),
                                        term.about() == null ? null : text(term.about())))
                .toList();
    }

    List<Choice> days() {
        var choices = new java.util.ArrayList<Choice>();
        DAYS.forEach(days -> choices.add(Choice.of(days, text("advice.days." + days))));
        choices.add(Choice.of("", text("advice.unknown")));
        return choices;
    }

    List<Choice> needs() {
        return needs(taxonomy);
    }

    /** What somebody can need. */
    static List<Choice> needs(Taxonomy taxonomy) {
        return taxonomy.services().stream()
                .filter(term -> !term.id().equals("advice_professionals"))
                .map(term -> Choice.of(term.id(), text(term.label())))
                .toList();
    }

    List<Choice> unsafe() {
        return List.of(
                Choice.of("true", text("advice.home.yes")),
                Choice.of("false", text("advice.home.no")),
                Choice.of("", text("advice.unknown")));
    }

    List<Choice> consent() {
        return List.of(
                Choice.of("true", text("advice.consent.yes")),
                Choice.of("false", text("advice.consent.no")),
                Choice.of("", text("advice.consent.unknown")));
    }

    /** Whether the chosen event is none of those found. */
    boolean chosenElsewhere(String event) {
        return form.event().equals(event)
                && found.stream().noneMatch(type -> type.id().equals(event));
    }
}
