package nl.houvast.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.appointment.Agenda.Seen;
import nl.houvast.appointment.CalendarLinks.Live;
import nl.houvast.appointment.Hours.DayOff;
import nl.houvast.contact.SafeContact;
import nl.houvast.kernel.LinkSecret;
import nl.houvast.kernel.Missing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agenda of a worker; each of them has only their own. */
@Service
@Transactional
class AgendaDesk {

    private final Agenda agenda;
    private final Hours hours;
    private final CalendarLinks links;
    private final Clock clock;

    AgendaDesk(Agenda agenda, Hours hours, CalendarLinks links, Clock clock) {
        this.agenda = agenda;
        this.hours = hours;
        this.links = links;
        this.clock = clock;
    }

    /**
     * The week from this Monday.
     *
     * @throws Missing when this actor helps nobody here
     */
    Seen week(LocalDate monday, Actor by) {
        return agenda.week(monday, staff(by));
    }

    /** When this worker receives. */
    Week hours(Actor by) {
        return hours.week(staff(by).id());
    }

    /** From now on they receive then. What was planned stays. */
    void keep(Week week, Actor by) {
        hours.keep(staff(by).id(), week);
    }

    /** On which days they do not, as far as those are to come. */
    List<DayOff> daysOff(Actor by) {
        var today = LocalDate.ofInstant(clock.instant(), SafeContact.ZONE);
        return hours.daysOff(staff(by).id(), today);
    }

    /** What was planned on these days stays, and is shown as such. */
    void addDayOff(LocalDate first, LocalDate last, Actor by) {
        hours.addDayOff(staff(by).id(), first, last, clock.instant());
    }

    void removeDayOff(UUID day, Actor by) {
        hours.removeDayOff(staff(by).id(), day);
    }

    /** The link that works, if one does. */
    Optional<Live> link(Actor by) {
        return links.live(staff(by).id());
    }

    LinkSecret makeLink(Actor by) {
        return links.make(staff(by));
    }

    void endLink(Actor by) {
        links.end(staff(by));
    }

    private static Actor staff(Actor by) {
        if (!by.isStaff()) {
            throw new Missing();
        }
        return by;
    }
}
