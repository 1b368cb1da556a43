package nl.houvast.rights;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Size;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;

/** Why somebody need not be kept any longer. */
record LiftForm(
        @Size(min = 10, max = 500, message = "{rights.lift.why.missing}") @PlainText String why)
        implements Form {

    LiftForm {
        why = requireNonNullElse(why, "").strip();
    }

    @Override
    public String toString() {
        return "LiftForm[hidden]";
    }
}
