package nl.houvast.task;

/** Whose turn it is. Whoever has the task sees to it that it goes on, whoever's turn it is. */
public enum WaitsFor {
    US,
    CLIENT,
    PARTNER
}
