package nl.houvast.reach;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;

/** What somebody types to look in an emergency. */
record GlassForm(
        @NotBlank(message = "{reach.glass.reference.missing}")
                @Size(max = 40, message = "{reach.glass.reference.missing}")
                String reference,
        @Size(min = 10, max = 500, message = "{reach.glass.reason.missing}") @PlainText
                String reason)
        implements Form {

    GlassForm {
        reference = requireNonNullElse(reference, "").strip();
        reason = requireNonNullElse(reason, "").strip();
    }

    static GlassForm empty() {
        return new GlassForm("", "");
    }

    @Override
    public String toString() {
        return "GlassForm[hidden]";
    }
}
