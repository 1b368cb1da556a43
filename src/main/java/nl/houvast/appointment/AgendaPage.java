package nl.houvast.appointment;

import static nl.houvast.contact.SafeContact.ZONE;

import java.time.LocalDate;
import java.util.List;
import nl.houvast.appointment.Agenda.Row;
import nl.houvast.appointment.CalendarLinks.Live;
import nl.houvast.kernel.TypedDay;
import nl.houvast.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A week of the worker who looks.
 *
 * @param link to their calendar, when one works
 */
record AgendaPage(Agenda.Seen seen, AppointmentWords words, @Nullable Live link) implements Page {

    static final String PATH = "/werk/agenda";

    /** The days of the week. */
    List<LocalDate> days() {
        return seen.monday().datesUntil(seen.monday().plusDays(7)).toList();
    }

    /** What there is on this day. */
    List<Row> on(LocalDate day) {
        return seen.rows().stream()
                .filter(row -> LocalDate.ofInstant(row.from(), ZONE).equals(day))
                .toList();
    }

    String address(Row row) {
        return AppointmentPage.address(row.file(), row.id());
    }

    /** This many weeks later, or earlier. */
    String week(int weeks) {
        return PATH + "?week=" + TypedDay.write(seen.monday().plusWeeks(weeks));
    }

    @Override
    public String toString() {
        return "AgendaPage[hidden]";
    }
}
