package nl.houvast.post;

import static nl.houvast.person.PersonExamples.callOrMail;
import static nl.houvast.person.PersonExamples.identity;

import nl.houvast.person.Identity;

/** People who do not exist, and may be written to. */
final class PostExamples {

    private PostExamples() {}

    /** Somebody who may be mailed at this address. */
    static Identity mail(String address) {
        return identity("Sam", "Voorbeeld", null, address, callOrMail());
    }

    /** The same, in English. */
    static Identity inEnglish(Identity who) {
        return new Identity(
                who.name(), null, null, who.email(), "en", false, null, who.safeContact());
    }
}
