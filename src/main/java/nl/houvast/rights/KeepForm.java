package nl.houvast.rights;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import nl.houvast.kernel.TypedDay;
import nl.houvast.privacy.KeepReason;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;

/**
 * Why somebody must not be forgotten yet, as it was typed.
 *
 * @param then what happens on that day: ENDS or LOOK
 */
record KeepForm(
        @Pattern(
                        regexp = "CLAIM|COURT|COMPLAINT|AUTHORITY|OTHER",
                        message = "{rights.keep.reason.missing}")
                String reason,
        @Size(min = 10, max = 500, message = "{rights.keep.ground.missing}") @PlainText
                String ground,
        String day,
        @Pattern(regexp = "ENDS|LOOK", message = "{rights.keep.then.missing}") String then)
        implements Form {

    KeepForm {
        reason = requireNonNullElse(reason, "");
        ground = requireNonNullElse(ground, "").strip();
        day = requireNonNullElse(day, "").strip();
        then = requireNonNullElse(then, "");
    }

    static KeepForm empty() {
        return new KeepForm("", "", "", "");
    }

    Optional<LocalDate> dayTyped() {
        return TypedDay.read(day);
    }

    KeepReason reasonChosen() {
        return KeepReason.valueOf(reason);
    }

    boolean ends() {
        return then.equals("ENDS");
    }

    @Override
    public String toString() {
        return "KeepForm[hidden]";
    }
}
