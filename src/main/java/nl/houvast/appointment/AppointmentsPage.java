package nl.houvast.appointment;

import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.web.Page;

/** The appointments of a case file, the latest first. */
record AppointmentsPage(AppointmentReading.Overview read, AppointmentWords words, Actor by)
        implements Page {

    String back() {
        return "/werk/dossiers/" + read.file().id();
    }

    String address(Appointment appointment) {
        return AppointmentPage.address(read.file().id(), appointment.id());
    }

    boolean mayPlan() {
        return mayPlan(read.file(), by);
    }

    /** Whether this worker changes something in this case file. */
    static boolean mayPlan(Known file, Actor by) {
        return file.helps(by) || (file.state().open() && by.role() == Role.SUPERVISOR);
    }

    /** Where a new one is made. */
    static String planned(Known file, Way way) {
        return "/werk/dossiers/" + file.id() + "/afspraken/nieuw?hoe=" + way.word();
    }
}
