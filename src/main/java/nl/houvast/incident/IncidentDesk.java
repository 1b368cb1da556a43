package nl.houvast.incident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.contact.SafeContact;
import nl.houvast.incident.Incident.Told;
import nl.houvast.kernel.Missing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens incidents and closes them. Whoever leads in a region decides about what happened there. */
@Service
@Transactional
class IncidentDesk {

    private static final int NEWEST = 100;

    private final Incidents incidents;
    private final Clock clock;

    IncidentDesk(Incidents incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    /** The newest first: who was in them is not told by it. */
    List<Incident> all(Actor by) {
        requireStaff(by);
        return incidents.newest(NEWEST);
    }

    /**
     * One of them.
     *
     * @throws Missing when there is none, or for who does not call and help people
     */
    Incident get(IncidentId id, Actor by) {
        requireStaff(by);
        return incidents.find(id).orElseThrow(Missing::new);
    }

    /**
     * The same, for who leads in its region.
     *
     * @throws Missing as above, and for everybody else
     */
    Incident led(IncidentId id, Actor by) {
        var incident = get(id, by);
        if (!incident.isLedBy(by)) {
            throw new Missing();
        }
        return incident;
    }

    /**
     * From now on it has a page, and people can come in by it.
     *
     * @throws Missing for who does not lead in that region
     */
    Incident open(Told told, Actor by) {
        var now = clock.instant();
        var incident =
                new Incident(IncidentId.next(now), Incident.newSlug(now), told, true, now, null);
        if (!incident.isLedBy(by)) {
            throw new Missing();
        }
        incidents.add(incident, by.id());
        return incident;
    }

    /** Says it differently. What kind of event it was and where it belongs stays. */
    void change(IncidentId id, Told told, Actor by) {
        var before = led(id, by);
        incidents.change(
                new Incident(
                        id,
                        before.slug(),
                        told,
                        before.open(),
                        before.openedAt(),
                        before.closedAt()));
    }

    /**
     * The switch: people can come in by it, or no longer. Everybody who did stays where they are.
     */
    void turn(IncidentId id, boolean open, Actor by) {
        led(id, by);
        incidents.turn(id, open, by.id(), clock.instant());
    }

    /**
     * What its public page is about, for anybody.
     *
     * @throws Missing when there is none
     */
    Incident at(String slug) {
        if (!slug.matches(Incident.SLUG)) {
            throw new Missing();
        }
        return incidents.find(slug).orElseThrow(Missing::new);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SafeContact.ZONE);
    }

    /**
     * Nothing, for who leads somewhere.
     *
     * @throws Missing for everybody else
     */
    void requireLeader(Actor by) {
        if (by.role() != Role.SUPERVISOR) {
            throw new Missing();
        }
    }

    private static void requireStaff(Actor by) {
        if (!by.isStaff()) {
            throw new Missing();
        }
    }
}
