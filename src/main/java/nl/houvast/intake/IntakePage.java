package nl.houvast.intake;

import static nl.houvast.web.Texts.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.houvast.access.Actor;
import nl.houvast.advice.HelpKind;
import nl.houvast.intake.IntakeDesk.Reading;
import nl.houvast.intake.IntakeDrafts.Typed;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/** The guide for the conversation, with what was written down so far. */
record IntakePage(Reading reading, Typed typed, Problems problems, Actor by) implements Page {

    IntakeForm form() {
        return typed.form();
    }

    @Override
    public int status() {
        if (!problems.any()) {
            return 200;
        }
        return problems.all().stream().allMatch(problem -> problem.field().isEmpty()) ? 409 : 422;
    }

    /** The address of the case file. */
    String file() {
        return "/werk/dossiers/" + reading.file().id();
    }

    /** Whether the worker who looks may write in it. */
    boolean open() {
        return reading.open(by);
    }

    /** What was written down, as who does not write in it reads it. */
    record Text(String title, String said) {}

    /** What was written down; what was not, is left out. */
    List<Text> texts() {
        var intake = reading.intake();
        return Stream.of(
                        new Text(text("intake.how"), intake.how()),
                        new Text(text("intake.need"), intake.need()),
                        new Text(text("intake.wishes"), words("wish", intake.wishes())),
                        new Text(text("intake.may"), intake.may()),
                        new Text(text("intake.needs"), words("need", intake.needs())),
                        new Text(text("intake.factors"), words("factor", intake.factors())))
                .filter(text -> !text.said().isEmpty())
                .toList();
    }

    static String words(String what, Set<? extends Enum<?>> chosen) {
        return chosen.stream()
                .map(one -> text("intake." + what + "." + one))
                .collect(Collectors.joining(", "));
    }

    static List<Choice> wishes() {
        return choices("wish", HelpKind.values());
    }

    static List<Choice> needs() {
        return choices("need", AccessNeed.values());
    }

    static List<Choice> factors() {
        return choices("factor", Vulnerability.values());
    }

    static List<Choice> ends() {
        return Arrays.stream(IntakeEnd.values())
                .map(
                        end ->
                                new Choice(
                                        end.name(),
                                        text("intake.end." + end),
                                        text("intake.end.hint." + end)))
                .toList();
    }

    private static List<Choice> choices(String what, Enum<?>[] all) {
        return Arrays.stream(all)
                .map(one -> Choice.of(one.name(), text("intake." + what + "." + one)))
                .toList();
    }
}
