package nl.houvast.colleague;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import nl.houvast.web.Form;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody does not take over, as it was typed.
 *
 * @param answer in their words
 */
record RefuseForm(String answer) implements Form {

    RefuseForm(@Nullable String answer) {
        this.answer = requireNonNullElse(answer, "").strip();
    }

    static RefuseForm empty() {
        return new RefuseForm("");
    }

    /** What is wrong with it. */
    Problems problems() {
        return OfferForm.reason(answer)
                ? Problems.none()
                : Problems.none().and("answer", text("colleague.answer.wrong"));
    }

    @Override
    public String toString() {
        return "RefuseForm[hidden]";
    }
}
