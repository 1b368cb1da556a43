package nl.houvast.person;

/** Why somebody opened the vault. Written down with every opening; the client may read it. */
public enum Purpose {
    /** To keep what the person or the referrer told us. */
    REGISTRATION,
    /** To see in a list whom to call and how that is safe. */
    WORK_LIST,
    /** To see who asks for a link to sign in with. */
    SIGN_IN,
    /** To find the person who calls us. */
    SEARCH,
    /** To call the person. */
    FIRST_CONTACT,
    /** To help the person with an open case file. */
    CASEWORK,
    /** To see whether we knew the person already. */
    DUPLICATE_CHECK,
    /** To send the person a message that is ready. */
    MESSAGE,
    /** To see whether a young person became 12, 16 or 18. */
    AGE,
    /** To let a partner read what the person agreed to share. */
    SHARING,
    /** To answer the person's own question about their data. */
    RIGHTS_REQUEST,
    /** To watch over privacy: whether data were opened for good reasons. */
    OVERSIGHT,
    /** To remove what may no longer be kept. */
    ERASURE
}
