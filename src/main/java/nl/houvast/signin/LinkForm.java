package nl.houvast.signin;

import static java.util.Objects.requireNonNullElse;

import nl.houvast.web.Form;

/**
 * Where to send a link. An address and nothing else: what others may know, such as a birth date,
 * opens nothing.
 */
record LinkForm(String email) implements Form {

    LinkForm {
        email = requireNonNullElse(email, "");
    }
}
