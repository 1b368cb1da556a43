package nl.houvast.privacy;

/**
 * Says that somebody's data were erased, without saying who it was.
 *
 * @param text JSON, as it was signed
 * @param seal hexadecimal: a digest of the text under a key of this house. Only the house can make
 *     one, and can say later whether a certificate is its own
 */
public record Certificate(String text, String seal) {}
