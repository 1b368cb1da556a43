package nl.houvast.upkeep;

import static java.util.Objects.requireNonNullElse;

import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/** Why a correction is not taken over; the organisation reads it. */
record DeclineForm(String reason) implements Form {

    static final int LONGEST = 500;

    DeclineForm(@Nullable String reason) {
        this.reason = requireNonNullElse(reason, "").strip();
    }

    Problems problems() {
        if (reason.isEmpty()) {
            return Problems.none().and("reason", Texts.text("upkeep.decide.reason.missing"));
        }
        if (reason.length() > LONGEST) {
            return Problems.none().and("reason", Texts.text("upkeep.decide.reason.long", LONGEST));
        }
        return PlainText.Check.readable(reason, true)
                ? Problems.none()
                : Problems.none().and("reason", Texts.text("web.unreadable"));
    }
}
