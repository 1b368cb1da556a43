package nl.houvast.reach;

/** Why the files of a person are sealed. */
enum Shield {
    /** Somebody who works here, or lives with who does. */
    COLLEAGUE,
    /** Somebody whom everybody knows. */
    PUBLIC_FIGURE,
    /** Another reason to keep the circle small. */
    OTHER
}
