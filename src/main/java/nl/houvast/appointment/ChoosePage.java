package nl.houvast.appointment;

import java.time.LocalDate;
import java.util.List;
import nl.houvast.kernel.TypedDay;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * Where a worker chooses a free moment, for a new appointment or for one that is moved.
 *
 * @param worker the name of who has it; empty when it is the worker who looks
 */
record ChoosePage(
        AppointmentReading.Choosing read,
        AppointmentWords words,
        String worker,
        SlotForm form,
        Problems problems)
        implements Page {

    @Override
    public int status() {
        return AppointmentPage.status(problems);
    }

    boolean moving() {
        return read.moving() != null;
    }

    /** Where the form is sent. */
    String action() {
        var moving = read.moving();
        var all = "/werk/dossiers/" + read.file().id() + "/afspraken";
        return moving == null ? all : all + "/" + moving.id() + "/verzetten";
    }

    /** Where other weeks are looked at. */
    String address() {
        return moving() ? action() : action() + "/nieuw";
    }

    private String address(LocalDate first) {
        var day = "vanaf=" + TypedDay.write(first);
        return address() + "?" + (moving() ? day : "hoe=" + read.way().word() + "&" + day);
    }

    /** Where the worker says when they receive; a new appointment is gone on with after that. */
    String hours() {
        return moving()
                ? HoursPage.PATH
                : new HoursPage.Making(read.file().id(), read.way()).hours();
    }

    String back() {
        var moving = read.moving();
        return moving == null
                ? "/werk/dossiers/" + read.file().id() + "/afspraken"
                : AppointmentPage.address(read.file().id(), moving.id());
    }

    String from() {
        return TypedDay.write(read.first());
    }

    /** The week before this one; empty when it is past. */
    String earlier() {
        return read.first().isAfter(read.today())
                ? address(read.first().minusDays(AppointmentReading.DAYS))
                : "";
    }

    String later() {
        return address(read.first().plusDays(AppointmentReading.DAYS));
    }

    /** The free moments, in words. */
    List<Choice> slots() {
        return AppointmentWords.slots(read.choices().free());
    }

    /** The last day that is shown. */
    LocalDate last() {
        return read.first().plusDays(AppointmentReading.DAYS - 1L);
    }

    @Override
    public String toString() {
        return "ChoosePage[hidden]";
    }
}
