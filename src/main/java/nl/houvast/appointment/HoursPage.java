package nl.houvast.appointment;

import java.util.List;
import java.util.Optional;
import nl.houvast.appointment.Hours.DayOff;
import nl.houvast.casework.CaseFileId;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * When a worker receives, and on which days not.
 *
 * @param making the appointment that waits for it, if one does
 */
record HoursPage(
        HoursForm form,
        DayOffForm off,
        List<DayOff> daysOff,
        Optional<Making> making,
        Problems problems)
        implements Page {

    static final String PATH = AgendaPage.PATH + "/uren";

    /** A new appointment that a worker was choosing a moment for. */
    record Making(CaseFileId file, Way way) {

        /** The one that an address names; empty when it names no case file. */
        static Optional<Making> of(String file, String way) {
            return file.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Making(CaseFileId.parse(file), Way.of(way)));
        }

        /** Where the worker goes on with it. */
        String address() {
            return "/werk/dossiers/" + file + "/afspraken/nieuw?hoe=" + way.word();
        }

        /** Where the worker says first when they receive. */
        String hours() {
            return PATH + "?dossier=" + file + "&hoe=" + way.word();
        }
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    /** Where the worker came from, and goes on. */
    String back() {
        return making.map(Making::address).orElse(AgendaPage.PATH);
    }

    /** These days in words. */
    static String when(DayOff off) {
        var first = AppointmentWords.day(off.first());
        return off.first().equals(off.last())
                ? first
                : first + " - " + AppointmentWords.day(off.last());
    }
}
