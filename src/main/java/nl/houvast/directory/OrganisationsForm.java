package nl.houvast.directory;

import static java.util.Objects.requireNonNullElse;

import nl.houvast.web.Form;
import org.jspecify.annotations.Nullable;

/** What somebody chose to see fewer organisations. An empty field is no choice. */
record OrganisationsForm(String event, String service, String postcode) implements Form {

    OrganisationsForm(@Nullable String event, @Nullable String service, @Nullable String postcode) {
        this.event = requireNonNullElse(event, "");
        this.service = requireNonNullElse(service, "");
        this.postcode = requireNonNullElse(postcode, "").strip();
    }

    static OrganisationsForm empty() {
        return new OrganisationsForm("", "", "");
    }

    @Override
    public String toString() {
        return "OrganisationsForm[hidden]";
    }
}
