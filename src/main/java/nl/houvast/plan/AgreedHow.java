package nl.houvast.plan;

/** How the person said yes to the plan. */
enum AgreedHow {
    IN_PERSON,
    BY_PHONE,
    BY_VIDEO,
    IN_WRITING
}
