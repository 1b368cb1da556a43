package nl.houvast.document;

/**
 * What a document is, as whoever adds it says. A copy of a proof of identity is not among them: it
 * is looked at and not kept.
 */
enum DocumentKind {
    /** Somebody may act for the person. */
    AUTHORISATION,
    /** A letter of police or justice. */
    JUSTICE_LETTER,
    /** Proof of what the damage was. */
    DAMAGE,
    /** What the person wrote to us themselves. */
    FROM_THE_PERSON,
    /** Anything else that the help needs. */
    OTHER
}
