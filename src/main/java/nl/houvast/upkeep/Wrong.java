package nl.houvast.upkeep;

/** What somebody says is wrong with an entry. */
enum Wrong {
    /** The number is wrong, or nobody answers there. */
    PHONE,
    /** The hours or the waiting time are wrong. */
    HOURS,
    /** It is for others, or does something else, than it says. */
    HELP,
    /** It stopped. */
    GONE
}
