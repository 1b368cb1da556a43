package nl.houvast.search;

import static java.util.Objects.requireNonNullElse;

import nl.houvast.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose to see fewer organisations. An empty field is no choice.
 *
 * @param q the words somebody looks for, as far as anybody types on
 */
record OrganisationsForm(String q, String event, String service, String postcode) implements Form {

    private static final int LONGEST = 200;

    OrganisationsForm(
            @Nullable String q,
            @Nullable String event,
            @Nullable String service,
            @Nullable String postcode) {
        var words = requireNonNullElse(q, "").strip();
        this.q = words.substring(0, Math.min(words.length(), LONGEST));
        this.event = requireNonNullElse(event, "");
        this.service = requireNonNullElse(service, "");
        this.postcode = requireNonNullElse(postcode, "").strip();
    }

    static OrganisationsForm empty() {
        return new OrganisationsForm("", "", "", "");
    }

    @Override
    public String toString() {
        return "OrganisationsForm[hidden]";
    }
}
