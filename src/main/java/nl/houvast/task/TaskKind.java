package nl.houvast.task;

/** What sort of work it is; the words stand in the texts under "task.kind". */
public enum TaskKind {
    /** The first conversation about what is needed. */
    INTAKE,
    /** The person is to be called, when that is safe. */
    CALL,
    /** Another organisation is to be called. */
    CALL_PARTNER,
    /** Something a worker wrote down. */
    TODO,
    /** What a plan says that a worker does. */
    PLAN_ACTION,
    /** To prepare or close an appointment. */
    APPOINTMENT,
    /** To see to it that another organisation takes somebody on. */
    HANDOVER_WATCH,
    /** A colleague asks to take over. */
    TRANSFER,
    /** Whoever leads says whether a case file may be closed. */
    APPROVAL,
    /** Nothing else waits: somebody looks what comes next. */
    REVIEW,
    /** To ask whether somebody arrived where they went, and was helped. */
    CLIENT_ARRIVED;

    /** Whether the person is called for it. */
    boolean calls() {
        return this == CALL || this == CLIENT_ARRIVED;
    }
}
