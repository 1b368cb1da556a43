package nl.houvast.referral;

/**
 * One reason why a referral cannot be taken as it is.
 *
 * @param field where, as a path in the API ("person.phone")
 * @param code what, stable for programs; the text is found under {@link #key()}
 */
public record Objection(String field, String code) {

    /** The key of the text that says what to do. */
    public String key() {
        return "referral.objection." + code;
    }
}
