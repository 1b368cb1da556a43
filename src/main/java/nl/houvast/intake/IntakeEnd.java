package nl.houvast.intake;

/** Where an intake leads. */
public enum IntakeEnd {

    /** Advice was enough; the case file is closed. */
    ADVICE,

    /** We help, and make a plan. */
    HELP,

    /** Another organisation fits better; we see to it that they take over. */
    HANDOVER
}
