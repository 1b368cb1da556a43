package nl.houvast.incident;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.incident.ListFile.Row;
import nl.houvast.incident.Lists.Brought;
import nl.houvast.incident.Requests.Arrival;
import nl.houvast.person.Vault;
import nl.houvast.web.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes lists part by part, while people work. What was not taken when the house stopped is taken
 * when it runs again; several nodes share the work, and a part that fails keeps no other waiting.
 */
@Component
class ListTaker {

    private static final Logger LOG = LoggerFactory.getLogger(ListTaker.class);

    private static final int TOGETHER = 20;

    /** Then others who wait for their time get theirs. */
    private static final Duration LONG = Duration.ofSeconds(2);

    private final Lists lists;
    private final One one;
    private final Clock clock;

    ListTaker(Lists lists, One one, Clock clock) {
        this.lists = lists;
        this.one = one;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT3S", fixedDelayString = "PT0.5S")
    void look() {
        var end = clock.instant().plus(LONG);
        for (var batch : lists.waiting(TOGETHER)) {
            take(batch);
            if (clock.instant().isAfter(end)) {
                return;
            }
        }
    }

    private void take(UUID batch) {
        try {
            one.take(batch);
        } catch (RuntimeException e) {
            if (Outage.passes(e)) {
                throw e;
            }
            // its words may quote what stands on the list
            LOG.error("A part of a list ({}) did not get in: {}", batch, e.getClass().getName());
            lists.failed(batch);
        }
    }

    /**
     * Takes one part of a list, whole or not at all. For one incident one part at a time, so that
     * who stands on two lists comes in once.
     */
    @Service
    @Transactional
    static class One {

        private final Lists lists;
        private final Incidents incidents;
        private final ListReader reader;
        private final Registration registration;
        private final Vault vault;

        One(
                Lists lists,
                Incidents incidents,
                ListReader reader,
                Registration registration,
                Vault vault) {
            this.lists = lists;
            this.incidents = incidents;
            this.reader = reader;
            this.registration = registration;
            this.vault = vault;
        }

        /** What came of the households of one part. */
        private static final class Tally {
            private int taken;
            private int known;
            private int refused;
        }

        /** Takes this part, unless somebody else does at this moment or did before. */
        void take(UUID id) {
            var found = lists.lock(id);
            if (found.isEmpty()) {
                return;
            }
            var batch = found.get();
            var list = lists.find(batch.list()).filter(Brought::taking).orElse(null);
            if (list == null) {
                return;
            }
            var incident = incidents.hold(list.incident()).orElseThrow();
            var tally = new Tally();
            for (var rows : ListFile.read(vault.openAlone(batch.id(), batch.text()))) {
                take(incident, list, rows, tally);
            }
            lists.took(batch, tally.taken, tally.known, tally.refused);
        }

        private void take(Incident incident, Brought list, List<Row> rows, Tally tally) {
            var arrivals = new ArrayList<Arrival>();
            for (var row : rows) {
                var read = reader.read(row, incident, list.ground());
                if (read.arrival() == null || !read.good()) {
                    tally.refused += rows.size(); // a birthday since it was looked at, for instance
                    return;
                }
                arrivals.add(read.arrival());
            }
            var fresh = registration.takeNew(incident, arrivals, list.id(), actor(list));
            tally.taken += fresh;
            tally.known += arrivals.size() - fresh;
        }

        /** Whoever brought it, in whose name it is taken. */
        private static Actor actor(Brought list) {
            return new Actor(list.by(), Role.SUPERVISOR);
        }
    }
}
