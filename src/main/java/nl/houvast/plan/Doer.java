package nl.houvast.plan;

/** Who does an action. In the order of the plan: what somebody can do alone comes first. */
enum Doer {

    /** The person it is about. */
    CLIENT,

    /** Somebody around them. */
    AROUND,

    /** The worker who helps: it becomes a task, and so has a day. */
    WORKER,

    /** Another organisation. */
    PARTNER
}
