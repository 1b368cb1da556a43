package nl.houvast.appointment;

import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CasePart;
import nl.houvast.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on the page of a case file when the person and the worker meet. */
@Component
@Order(15) // what comes next stands above what was agreed
class CaseAppointments implements CasePart {

    private final AppointmentReading reading;
    private final AppointmentWords words;

    CaseAppointments(AppointmentReading reading, AppointmentWords words) {
        this.reading = reading;
        this.words = words;
    }

    @Override
    public Page of(Known file, Actor by) {
        return new CaseAppointmentsPage(
                file,
                reading.shown(file.id()),
                words,
                reading.now(),
                AppointmentsPage.mayPlan(file, by));
    }
}
