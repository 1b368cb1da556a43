package nl.houvast.document;

/** What a document is kept for, as whoever adds it says. Nothing is kept for no purpose. */
enum DocumentPurpose {
    /** To help the person. */
    HELP,
    /** To have the damage paid. */
    DAMAGES,
    /** For the criminal process. */
    JUSTICE
}
