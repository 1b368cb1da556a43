package nl.houvast.offices;

import static java.util.Objects.requireNonNullElse;

import nl.houvast.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody looks for an office.
 *
 * @param where a postcode or the name of a place
 */
record OfficesForm(String where) implements Form {

    private static final int LONGEST = 80;

    OfficesForm(@Nullable String where) {
        var typed = requireNonNullElse(where, "").strip();
        this.where = typed.substring(0, Math.min(typed.length(), LONGEST));
    }

    static OfficesForm empty() {
        return new OfficesForm("");
    }

    @Override
    public String toString() {
        return "OfficesForm[hidden]";
    }
}
