package nl.houvast.arrival;

import static java.util.Objects.requireNonNullElse;

import nl.houvast.web.Form;
import org.jspecify.annotations.Nullable;

/** The code that was told by telephone, as it was typed. */
record CodeForm(String code) implements Form {

    CodeForm(@Nullable String code) {
        this.code = requireNonNullElse(code, "");
    }

    SpokenCode typed() {
        return SpokenCode.typed(code);
    }

    @Override
    public String toString() {
        return "CodeForm[hidden]";
    }
}
