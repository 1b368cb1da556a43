package nl.houvast.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.houvast.kernel.Missing;
import nl.houvast.web.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every minute of which appointment the moment to remind has come. Several nodes share the
 * work; one that fails is left for a while, so that nobody else waits for it.
 */
@Component
class ReminderRound {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderRound.class);

    private static final int TOGETHER = 200;
    private static final Duration A_WHILE = Duration.ofMinutes(10);

    /** What failed, and when that is tried again. */
    private final Map<AppointmentId, Instant> left = new ConcurrentHashMap<>();

    private final Appointments appointments;
    private final Reminders reminders;
    private final Clock clock;

    ReminderRound(Appointments appointments, Reminders reminders, Clock clock) {
        this.appointments = appointments;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT50S", fixedDelayString = "PT1M")
    void look() {
        var now = clock.instant();
        left.values().removeIf(until -> !until.isAfter(now));
        appointments.toRemind(now, TOGETHER + left.size()).stream()
                .filter(it -> !left.containsKey(it.id()))
                .forEach(it -> remind(it, now));
    }

    private void remind(Appointment appointment, Instant now) {
        try {
            reminders.remind(appointment.id(), appointment.about().person());
        } catch (Missing gone) {
            LOG.debug("{}: the person was forgotten meanwhile", appointment.id());
        } catch (RuntimeException e) {
            if (Outage.passes(e)) {
                throw e; // all of them again in a minute
            }
            // its words may quote what somebody typed
            LOG.error("{} is not reminded of: {}", appointment.id(), e.getClass().getName());
            left.put(appointment.id(), now.plus(A_WHILE));
        }
    }
}
