package nl.houvast.appointment;

import java.util.List;
import nl.houvast.appointment.Hours.DayOff;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/** When a worker receives, and on which days not. */
record HoursPage(HoursForm form, DayOffForm off, List<DayOff> daysOff, Problems problems)
        implements Page {

    static final String PATH = AgendaPage.PATH + "/uren";

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    /** These days in words. */
    static String when(DayOff off) {
        var first = AppointmentWords.day(off.first());
        return off.first().equals(off.last())
                ? first
                : first + " - " + AppointmentWords.day(off.last());
    }
}
