package nl.houvast.privacy;

/** What somebody may ask about their own data. */
public enum RightsKind {
    /** To see what we keep (art. 15 GDPR). */
    ACCESS,
    /** To have put right what is wrong (art. 16 GDPR). */
    RECTIFICATION,
    /** To have erased what we keep (art. 17 GDPR). */
    ERASURE,
    /** To have it kept and not used (art. 18 GDPR). */
    RESTRICTION,
    /** To take it along in a form that programs read (art. 20 GDPR). */
    PORTABILITY,
    /** To have us stop (art. 21 GDPR). */
    OBJECTION
}
