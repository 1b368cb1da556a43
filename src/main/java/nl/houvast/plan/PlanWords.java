package nl.houvast.plan;

import static nl.houvast.web.Texts.locale;
import static nl.houvast.web.Texts.moment;
import static nl.houvast.web.Texts.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import nl.houvast.advice.HelpKind;
import nl.houvast.web.Choice;
import org.jspecify.annotations.Nullable;

/** What stands in a plan, in words, in the language of the request. */
final class PlanWords {

    private PlanWords() {}

    /** "24 november 2026". */
    static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale()).format(day);
    }

    /** Who does it, how soon it matters, and before when, as a worker reads it. */
    static String line(PlanAction action) {
        return line(action, "plan.doer.");
    }

    /**
     * Who does it, how soon it matters, and before when.
     *
     * @param doers what the texts that say who does it begin with
     */
    static String line(PlanAction action, String doers) {
        var terms = action.terms();
        var due = terms.due();
        var who = text(doers + terms.doer());
        var priority = text("plan.priority." + terms.priority());
        return due == null
                ? text("plan.action.line", who, priority)
                : text("plan.action.line.due", who, priority, day(due));
    }

    /** Whether its day is past and nobody did it. */
    static boolean late(PlanAction action, LocalDate today) {
        var due = action.terms().due();
        return action.open() && due != null && due.isBefore(today);
    }

    /**
     * How far the plan is, and that the person said yes.
     *
     * @param heardBy the name of who heard that; null when nobody did
     */
    static String state(Plan plan, @Nullable String heardBy) {
        var agreement = plan.agreement();
        if (plan.goals().isEmpty()) {
            return text("plan.state.NONE");
        }
        return agreement == null || heardBy == null
                ? text("plan.state." + plan.state())
                : text(
                        "plan.state." + plan.state() + ".agreed",
                        moment(agreement.at()),
                        text("plan.agreed." + agreement.how()),
                        heardBy);
    }

    /** "Emotionele hulp: loopt sinds 24 november 2026, 13.05". */
    static String line(Track track) {
        return text(
                "plan.track.line",
                text("plan.help." + track.help()),
                text("plan.track.state." + track.state()),
                moment(track.since()));
    }

    static List<Choice> doers() {
        return Arrays.stream(Doer.values())
                .map(
                        one ->
                                new Choice(
                                        one.name(),
                                        text("plan.doer." + one),
                                        text("plan.doer." + one + ".hint")))
                .toList();
    }

    static List<Choice> priorities() {
        return Arrays.stream(Priority.values())
                .map(one -> Choice.of(one.name(), text("plan.priority." + one)))
                .toList();
    }

    static List<Choice> agreements() {
        return Arrays.stream(AgreedHow.values())
                .map(one -> Choice.of(one.name(), text("plan.agree." + one)))
                .toList();
    }

    static List<Choice> languages() {
        return ExampleForm.LANGUAGES.stream()
                .map(one -> Choice.of(one, text("plan.example.language." + one)))
                .toList();
    }

    /** As it stands in an address: "emotioneel". */
    static String address(HelpKind help) {
        return switch (help) {
            case EMOTIONAL -> "emotioneel";
            case DAMAGES -> "schade";
            case JUSTICE -> "strafproces";
        };
    }
}
