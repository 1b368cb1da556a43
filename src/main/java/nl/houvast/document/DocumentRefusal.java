package nl.houvast.document;

import nl.houvast.kernel.Refusal;

/** Why a document is not taken in, or not removed. */
enum DocumentRefusal implements Refusal.Reason {
    /** No file was chosen, or there is nothing in it. */
    EMPTY,
    /** It is larger than {@link DocumentCheck#MOST}. */
    TOO_LARGE,
    /** It is no PDF, JPEG or PNG, whatever it is called. */
    OTHER_KIND,
    /** It asks for a password, so nobody can see what is in it. */
    LOCKED,
    /** It can do something by itself, or holds other files. */
    ACTIVE,
    /** It is damaged, or made so that it cannot be checked. */
    UNREADABLE,
    /** The scanner found a virus. */
    VIRUS,
    /** The scanner does not answer, and without it nothing is taken in. */
    NOT_SCANNED,
    /** The person it is about must be kept. */
    HELD
}
