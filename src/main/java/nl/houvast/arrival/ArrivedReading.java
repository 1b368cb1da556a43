package nl.houvast.arrival;

import static nl.houvast.contact.SafeContact.ZONE;

import java.time.Instant;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.advice.Route;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.casework.CaseFileId;
import nl.houvast.handover.HandoverId;
import nl.houvast.handover.Receiving;
import nl.houvast.handover.Receiving.Standing;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.person.Identity;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a worker must know to ask somebody how it went; written in the log of processing. */
@Service
@Transactional
class ArrivedReading {

    private final CaseFileDesk files;
    private final Receiving receiving;
    private final Persons persons;
    private final ToldRows told;
    private final ArrivalWork work;

    ArrivedReading(
            CaseFileDesk files,
            Receiving receiving,
            Persons persons,
            ToldRows told,
            ArrivalWork work) {
        this.files = files;
        this.receiving = receiving;
        this.persons = persons;
        this.told = told;
        this.work = work;
    }

    /**
     * Whom to ask, how that is safe, and what they told before. Printing one shows no name.
     *
     * @param who the person it is about
     * @param safeNow whether calling is safe at this moment
     * @param next when it is safe next; null when it is now, or not in the coming weeks
     */
    record Reading(
            Standing standing,
            String organisation,
            Route route,
            Identity who,
            boolean safeNow,
            @Nullable Instant next,
            List<Told> told) {

        /** The number to call: of a parent or carer when the person is helped through them. */
        @Nullable PhoneNumber phone() {
            return switch (route) {
                case PARENT, JOINT -> {
                    var contact = who.contactPerson();
                    yield contact == null ? null : contact.phone();
                }
                case SELF, CHILD_ALONE, NONE -> who.phone();
            };
        }

        @Override
        public String toString() {
            return "Reading[" + standing.id() + "]";
        }
    }

    /**
     * All of it.
     *
     * @throws nl.houvast.kernel.Missing when there is none, or this actor may not see it
     */
    Reading of(CaseFileId file, HandoverId handover, Actor by) {
        var known = files.know(file, by);
        var standing = receiving.of(file, handover, by);
        var who = persons.open(standing.person(), Purpose.CASEWORK, by);
        var safe = who.safeContact();
        var now = work.moments().now();
        var hours = work.moments().hours();
        var safeNow = safe.mayCallAt(now.atZone(ZONE)) && hours.open(now.atZone(ZONE));
        return new Reading(
                standing,
                work.name(standing),
                known.route(),
                who,
                safeNow,
                safeNow
                        ? null
                        : safe.nextWindow(now.atZone(ZONE), hours)
                                .map(window -> window.from().toInstant())
                                .orElse(null),
                told.read(standing.person(), Purpose.CASEWORK, by)
                        .getOrDefault(handover, List.of()));
    }
}
