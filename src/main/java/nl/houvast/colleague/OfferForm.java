package nl.houvast.colleague;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Whether a colleague takes over, as it was asked.
 *
 * @param receiver account of the colleague
 * @param why in the words of whoever asks
 * @param until before the end of which day they answer; empty for the norm
 */
record OfferForm(String receiver, String why, String until) implements Form {

    /** As long as a reason may be. */
    static final int LONGEST = 500;

    OfferForm(@Nullable String receiver, @Nullable String why, @Nullable String until) {
        this.receiver = requireNonNullElse(receiver, "");
        this.why = requireNonNullElse(why, "").strip();
        this.until = requireNonNullElse(until, "").strip();
    }

    static OfferForm empty() {
        return new OfferForm("", "", "");
    }

    /** Everything that is wrong, at once. */
    Problems problems(ColleagueMoments moments) {
        var wrong = Problems.none();
        if (receiver.isEmpty()) {
            wrong = wrong.and("receiver", text("colleague.receiver.wrong"));
        }
        if (!reason(why)) {
            wrong = wrong.and("why", text("colleague.why.wrong"));
        }
        return moments.answer(until).isPresent()
                ? wrong
                : wrong.and("until", text("colleague.day.wrong", moments.answerAtMost()));
    }

    /** Whether this tells something, in plain words that are not too many. */
    static boolean reason(String typed) {
        var length = typed.codePointCount(0, typed.length());
        return length >= 3 && length <= LONGEST && PlainText.Check.readable(typed, true);
    }

    @Override
    public String toString() {
        return "OfferForm[hidden]";
    }
}
