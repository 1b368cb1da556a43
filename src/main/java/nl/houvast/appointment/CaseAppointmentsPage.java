package nl.houvast.appointment;

import java.time.Instant;
import java.util.List;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.web.Page;

/**
 * The appointments of a case file that are planned, as a part of its page.
 *
 * @param mayPlan whether the worker who looks may make one
 */
record CaseAppointmentsPage(
        Known file,
        List<Appointment> appointments,
        AppointmentWords words,
        Instant now,
        boolean mayPlan)
        implements Page {

    /** What is planned, the first one first; what nobody wrote down yet is among it. */
    List<Appointment> planned() {
        return appointments.reversed().stream()
                .filter(it -> it.state() == AppointmentState.PLANNED)
                .toList();
    }

    String address(Appointment appointment) {
        return AppointmentPage.address(file.id(), appointment.id());
    }
}
