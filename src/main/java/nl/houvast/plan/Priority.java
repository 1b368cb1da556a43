package nl.houvast.plan;

/** How soon an action matters to the person. */
enum Priority {
    FIRST,
    SOON,
    LATER
}
