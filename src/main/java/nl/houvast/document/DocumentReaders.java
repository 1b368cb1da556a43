package nl.houvast.document;

/** Who may read a document, among those who may see the person. */
enum DocumentReaders {
    /** Everybody who may see the person. */
    ALL,
    /** Who has something open about the person, who added it, and whoever leads them. */
    HELPERS
}
