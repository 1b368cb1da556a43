package nl.houvast.incident;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.incident.Requests.Arrival;
import nl.houvast.kernel.Refusal;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in who comes by the page of an incident, by themselves. */
@Service
@Transactional
class SelfDesk {

    /** So long sending the same form again changes nothing. */
    static final Duration KEPT = Duration.ofDays(2);

    private final Incidents incidents;
    private final Registration registration;
    private final Clock clock;

    SelfDesk(Incidents incidents, Registration registration, Clock clock) {
        this.incidents = incidents;
        this.registration = registration;
        this.clock = clock;
    }

    /**
     * Registers these, who came together; nothing happens when this form was sent before.
     *
     * @param entry names the form that was sent
     * @throws Refusal when nobody can come in by it any more
     * @throws nl.houvast.referral.Objections when the rules say no meanwhile
     */
    void take(Incident asked, UUID entry, List<Arrival> together, Actor by) {
        var incident = incidents.find(asked.id()).orElseThrow();
        Refusal.unless(incident.open(), IncidentRefusal.CLOSED);
        if (incidents.enter(entry, incident, clock.instant())) {
            registration.take(incident, entry, together, null, by);
        }
    }

    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT1H")
    void sweep() {
        incidents.forgetEntries(clock.instant().minus(KEPT));
    }
}
