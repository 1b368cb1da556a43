package nl.houvast.task;

import java.util.UUID;

/**
 * What a task is about, when something in its case file asked for it. The list says so, where the
 * title stays sealed, and the page of the task leads to it.
 */
public enum TaskTopic {
    /** The first conversation about what is needed. */
    INTAKE("intake"),
    /** What was agreed to do. */
    PLAN("plan"),
    /** Somebody is met. */
    APPOINTMENT("afspraken"),
    /** Another organisation takes somebody on. */
    HANDOVER("overdragen"),
    /** A colleague was asked to take over. */
    TRANSFER("collega"),
    /** Whoever leads was asked whether the case file may be closed. */
    APPROVAL("goedkeuring");

    private final String part;

    TaskTopic(String part) {
        this.part = part;
    }

    /** The page about it in this case file. */
    String address(UUID caseFile) {
        return "/werk/dossiers/" + caseFile + "/" + part;
    }
}
