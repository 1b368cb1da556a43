package nl.houvast.appointment;

/** How far an appointment is. It is planned until somebody wrote down what became of it. */
enum AppointmentState {
    PLANNED,
    /** They came, or were spoken to. */
    HELD,
    /** They did not come and had not said so. */
    NO_SHOW,
    CANCELLED;

    /** Whether this follows; a planned appointment that is moved stays planned. */
    boolean mayBecome(AppointmentState next) {
        return switch (this) {
            case PLANNED -> true;
            case HELD, NO_SHOW, CANCELLED -> false;
        };
    }
}
