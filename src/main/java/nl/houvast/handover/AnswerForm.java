package nl.houvast.handover;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.houvast.handover.Answer.Outcome;
import nl.houvast.handover.Answer.Why;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Choice;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says, as it was typed.
 *
 * @param seen the state that stood on the page
 * @param reply the state that comes
 * @param weeks about how long the person waits
 * @param why they say no
 * @param outcome how it ended
 * @param note in their words
 */
public record AnswerForm(
        String seen, String reply, String weeks, String why, String outcome, String note)
        implements Form {

    private static final int LONGEST_WAIT = 104;
    static final int NOTE = 500;

    private static final List<HandoverState> REPLIES =
            List.of(
                    HandoverState.RECEIVED,
                    HandoverState.ACCEPTED,
                    HandoverState.WAITING,
                    HandoverState.STARTED,
                    HandoverState.DECLINED,
                    HandoverState.ENDED);

    /** What was not sent is empty. */
    public AnswerForm(
            @Nullable String seen,
            @Nullable String reply,
            @Nullable String weeks,
            @Nullable String why,
            @Nullable String outcome,
            @Nullable String note) {
        this.seen = requireNonNullElse(seen, "");
        this.reply = requireNonNullElse(reply, "");
        this.weeks = requireNonNullElse(weeks, "").strip();
        this.why = requireNonNullElse(why, "");
        this.outcome = requireNonNullElse(outcome, "");
        this.note = requireNonNullElse(note, "").strip();
    }

    /** Nothing typed yet. */
    public static AnswerForm empty() {
        return new AnswerForm("", "", "", "", "", "");
    }

    /** Everything that is wrong, at once. */
    public Problems problems() {
        var to = chosen(HandoverState.values(), reply).filter(REPLIES::contains).orElse(null);
        var wrong = check(Problems.none(), "reply", to != null);
        wrong = check(wrong, "weeks", to != HandoverState.WAITING || number().isPresent());
        wrong =
                check(
                        wrong,
                        "why",
                        to != HandoverState.DECLINED || chosen(Why.values(), why).isPresent());
        wrong = check(wrong, "outcome", to != HandoverState.ENDED || ending().isPresent());
        return check(
                wrong,
                "note",
                note.codePointCount(0, note.length()) <= NOTE
                        && PlainText.Check.readable(note, true));
    }

    private static Problems check(Problems before, String field, boolean good) {
        return good ? before : before.and(field, text("handover." + field + ".wrong"));
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    private Optional<Outcome> ending() {
        return chosen(Outcome.values(), outcome).filter(it -> it != Outcome.ADVISED);
    }

    private Optional<Integer> number() {
        return weeks.matches("[0-9]{1,3}")
                ? Optional.of(Integer.valueOf(weeks)).filter(it -> it >= 1 && it <= LONGEST_WAIT)
                : Optional.empty();
    }

    /**
     * What they say. Call when nothing is wrong.
     *
     * @throws Refusal when the page was not one of ours
     */
    Answer answer() {
        var to = chosen(HandoverState.values(), reply).orElseThrow();
        return new Answer(
                chosen(HandoverState.values(), seen)
                        .orElseThrow(() -> new Refusal(HandoverRefusal.CHANGED_MEANWHILE)),
                to,
                to == HandoverState.WAITING ? number().orElse(null) : null,
                to == HandoverState.DECLINED ? chosen(Why.values(), why).orElse(null) : null,
                to == HandoverState.ENDED ? ending().orElse(null) : null,
                note);
    }

    /** What can be said now. */
    static List<Choice> replies(HandoverState now) {
        return REPLIES.stream()
                .filter(now::mayBecome)
                .map(
                        it ->
                                new Choice(
                                        it.name(),
                                        text("handover.reply." + it),
                                        text("handover.reply." + it + ".hint")))
                .toList();
    }

    static List<Choice> reasons() {
        return Stream.of(Why.values())
                .map(it -> Choice.of(it.name(), text("handover.why." + it)))
                .toList();
    }

    static List<Choice> outcomes() {
        return Stream.of(Outcome.values())
                .filter(it -> it != Outcome.ADVISED)
                .map(it -> Choice.of(it.name(), text("handover.outcome." + it)))
                .toList();
    }

    @Override
    public String toString() {
        return "AnswerForm[hidden]";
    }
}
