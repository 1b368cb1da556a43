package nl.houvast.knowledge;

import static java.util.Objects.requireNonNullElse;

import nl.houvast.web.Form;
import org.jspecify.annotations.Nullable;

/** What somebody is looking for. Stands in no address and in no log: it may be about them. */
record SearchForm(String q) implements Form {

    private static final int LONGEST = 200;

    SearchForm(@Nullable String q) {
        var typed = requireNonNullElse(q, "").strip();
        this.q = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    @Override
    public String toString() {
        return "SearchForm[hidden]";
    }
}
