package nl.houvast.task;

/** Where a task is on its way. */
enum TaskState {
    OPEN,
    DONE,
    /** It needs to be done no more. */
    DROPPED;

    boolean mayBecome(TaskState next) {
        return switch (this) {
            case OPEN -> next != OPEN;
            case DONE, DROPPED -> false;
        };
    }
}
