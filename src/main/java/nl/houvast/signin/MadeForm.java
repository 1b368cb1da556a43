package nl.houvast.signin;

import static java.util.Objects.requireNonNullElse;

import nl.houvast.web.Form;
import nl.houvast.web.PlainText;

/**
 * What somebody calls a new passkey, and what their device says about it (base64url). A name that
 * cannot be used is left out rather than refused: the device made its half already.
 */
record MadeForm(String name, String clientData, String attestation) implements Form {

    static final int LONGEST = 60;

    MadeForm {
        name = requireNonNullElse(name, "").strip();
        if (name.length() > LONGEST || !PlainText.Check.readable(name, false)) {
            name = "";
        }
        clientData = PasskeyProof.encoded(clientData);
        attestation = PasskeyProof.encoded(attestation);
    }
}
