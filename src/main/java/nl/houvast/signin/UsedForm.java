package nl.houvast.signin;

import nl.houvast.web.Form;

/** What a device says to sign somebody in (base64url). */
record UsedForm(
        String credential,
        String handle,
        String clientData,
        String authenticatorData,
        String signature)
        implements Form {

    UsedForm {
        credential = PasskeyProof.encoded(credential);
        handle = PasskeyProof.encoded(handle);
        clientData = PasskeyProof.encoded(clientData);
        authenticatorData = PasskeyProof.encoded(authenticatorData);
        signature = PasskeyProof.encoded(signature);
    }
}
