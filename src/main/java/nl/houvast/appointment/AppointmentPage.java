package nl.houvast.appointment;

import static nl.houvast.web.Texts.text;

import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileId;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * One appointment: when, where, with whom, and what can be done about it now.
 *
 * @param worker the name of the worker who has it
 */
record AppointmentPage(
        AppointmentReading.One read,
        AppointmentWords words,
        String worker,
        Problems problems,
        Actor by)
        implements Page {

    @Override
    public int status() {
        return status(problems);
    }

    /** A form that is wrong is 422, a moment that is wrong 409. */
    static int status(Problems problems) {
        if (!problems.any()) {
            return 200;
        }
        return problems.all().stream().allMatch(it -> it.field().isEmpty()) ? 409 : 422;
    }

    static String address(CaseFileId file, AppointmentId id) {
        return "/werk/dossiers/" + file + "/afspraken/" + id;
    }

    Appointment appointment() {
        return read.appointment();
    }

    String address() {
        return address(read.file().id(), appointment().id());
    }

    String back() {
        return "/werk/dossiers/" + read.file().id() + "/afspraken";
    }

    /** Whether the worker who looks decides about it, and it is not over. */
    boolean mayChange() {
        return appointment().state() == AppointmentState.PLANNED
                && AppointmentsPage.mayPlan(read.file(), by);
    }

    /** How it stands, in words; of one that was cancelled also by whom. */
    String state() {
        var state = "appointment.state." + appointment().state();
        var caller = appointment().cancelledBy();
        return text(caller == null ? state : state + "." + caller);
    }

    boolean begun() {
        return appointment().begun(read.now());
    }

    @Override
    public String toString() {
        return "AppointmentPage[hidden]";
    }
}
