package nl.houvast.incident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.houvast.advice.Advisor;
import nl.houvast.advice.Route;
import nl.houvast.advice.Situation;
import nl.houvast.contact.SafeContact;
import nl.houvast.person.Ages;
import nl.houvast.person.Identity;
import nl.houvast.privacy.GivenBy;
import nl.houvast.referral.ConsentGiven;
import nl.houvast.referral.Objection;
import nl.houvast.referral.Referrer;
import nl.houvast.referral.SubmissionDesk;
import nl.houvast.referral.SubmitReferral;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes of somebody who comes in by an incident the request that the rules of referrals judge: the
 * same for who types it themselves and for who stands on a list.
 */
@Component
class Requests {

    private final Advisor advisor;
    private final SubmissionDesk submissions;
    private final Clock clock;

    Requests(Advisor advisor, SubmissionDesk submissions, Clock clock) {
        this.advisor = advisor;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** Through whom somebody of this age is helped, and so whose consent counts. */
    Route route(Incident incident, Impact impact, @Nullable LocalDate born, boolean unsafeHome) {
        return advisor.rule(situation(incident, impact, born, unsafeHome)).route();
    }

    /** Who says yes on each route, when those who must are all there. */
    static GivenBy givenBy(Route route) {
        return switch (route) {
            case PARENT -> GivenBy.PARENT_OR_CARER;
            case JOINT -> GivenBy.SELF_AND_PARENT;
            case SELF, CHILD_ALONE, NONE -> GivenBy.SELF;
        };
    }

    Arrival arrival(
            Incident incident,
            Identity person,
            Set<Impact> impacts,
            boolean unsafeHome,
            @Nullable ConsentGiven consent,
            Referrer referrer,
            @Nullable String note) {
        var situation =
                situation(incident, Impact.heaviest(impacts), person.birthDate(), unsafeHome);
        return new Arrival(
                new SubmitReferral(situation, person, false, consent, referrer, Set.of(), note),
                impacts);
    }

    /** What the rules object to; empty when it may be taken. */
    List<Objection> objections(Arrival arrival) {
        return submissions.objections(arrival.request());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SafeContact.ZONE);
    }

    private Situation situation(
            Incident incident, Impact impact, @Nullable LocalDate born, boolean unsafeHome) {
        var age = born == null ? null : Integer.valueOf(Ages.at(born, clock.instant()));
        return Situation.of(incident.told().event(), impact.relation())
                .but()
                .age(age)
                .unsafeHome(unsafeHome)
                .consent(true)
                .by(Situation.By.SELF)
                .build();
    }

    /**
     * Somebody who comes in by an incident, with what it did to them. Printing one shows nothing.
     */
    record Arrival(SubmitReferral request, Set<Impact> impacts) {

        Arrival {
            impacts = Set.copyOf(impacts);
        }

        int level() {
            return Impact.heaviest(impacts).level();
        }

        /**
         * Who it is, in the same words whenever they come: name, birth date and number. Whoever
         * differs in one of them is somebody else until a worker says they are not.
         */
        String who() {
            var person = request.person();
            return String.join(
                    "|",
                    person.name().full().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "),
                    String.valueOf(person.birthDate()),
                    number(person));
        }

        private static String number(Identity person) {
            if (person.phone() != null) {
                return person.phone().value();
            }
            return person.contactPerson() == null ? "" : person.contactPerson().phone().value();
        }

        @Override
        public String toString() {
            return "Arrival[hidden]";
        }
    }
}
