package nl.houvast.casework;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.houvast.CountedHouse;
import nl.houvast.MovingClock;
import nl.houvast.access.Actor;
import nl.houvast.advice.HelpKind;
import nl.houvast.advice.Situation;
import nl.houvast.contact.SafeContact;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.PersonName;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.person.ContactPerson;
import nl.houvast.person.Identity;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.GivenBy;
import nl.houvast.privacy.GivenHow;
import nl.houvast.referral.Channel;
import nl.houvast.referral.ConsentGiven;
import nl.houvast.referral.Profession;
import nl.houvast.referral.ReferralId;
import nl.houvast.referral.Referrer;
import nl.houvast.referral.SubmissionDesk;
import nl.houvast.referral.SubmitReferral;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests of this module need around it: a clock to move, counts, and people who refer. */
@TestConfiguration(proxyBeanMethods = false)
@Import(CountedHouse.class)
class CaseworkHouse {

    @Bean
    Referring referring(SubmissionDesk desk, TransactionTemplate transaction, MovingClock clock) {
        return new Referring(desk, transaction, clock);
    }

    /** Refers people who do not exist. */
    record Referring(SubmissionDesk desk, TransactionTemplate transaction, Clock clock) {

        private static final Actor POLICE = Actor.referrer("referrer-bram");

        /** An adult who was assaulted. */
        ReferralId adult(String name, String phone, SafeContact safe) {
            return refer("violence.assault", 24, false, person(name, phone, safe, null));
        }

        /** A child of seven who saw it, through a parent. */
        ReferralId child(String name, String parent) {
            var contact =
                    new ContactPerson(
                            new PersonName(parent, null),
                            new PhoneNumber("+31687654321"),
                            ContactPerson.Relation.PARENT);
            return refer(
                    "violence.assault",
                    7,
                    false,
                    person(name, null, CaseworkExamples.anyTime(), contact));
        }

        /** A girl of fourteen whose parent is suspected. */
        ReferralId childAlone(String name) {
            return refer(
                    "child_abuse.physical",
                    14,
                    true,
                    person(
                            name,
                            "+31611110014",
                            CaseworkExamples.onlyAt(CaseworkExamples.MORNINGS),
                            null));
        }

        private static Identity person(
                String name,
                @Nullable String phone,
                SafeContact safe,
                @Nullable ContactPerson contact) {
            return new Identity(
                    new PersonName(name, "Voorbeeld"),
                    null,
                    phone == null ? null : new PhoneNumber(phone),
                    new Email(name.toLowerCase(java.util.Locale.ROOT) + "@voorbeeld.test"),
                    "nl",
                    false,
                    contact,
                    safe);
        }

        private ReferralId refer(String event, int age, boolean unsafeHome, Identity person) {
            return transaction.execute(
                    status -> {
                        var submission = desk.judge(request(event, age, unsafeHome, person));
                        desk.keep(submission, Channel.API, POLICE);
                        return submission.id();
                    });
        }

        private SubmitReferral request(String event, int age, boolean unsafeHome, Identity person) {
            var situation =
                    Situation.of(event, "victim")
                            .but()
                            .age(age)
                            .unsafeHome(unsafeHome)
                            .consent(true)
                            .build();
            var givenBy = person.contactPerson() == null ? GivenBy.SELF : GivenBy.PARENT_OR_CARER;
            return new SubmitReferral(
                    situation,
                    person,
                    false,
                    new ConsentGiven(
                            ConsentBasis.EXPLICIT,
                            givenBy,
                            GivenHow.ORAL,
                            clock.instant().minus(Duration.ofMinutes(5))),
                    new Referrer(
                            "Politie Voorbeeldstad",
                            Profession.POLICE,
                            "A. de Graaf",
                            "030 123 45 67",
                            null,
                            null),
                    Set.of(HelpKind.EMOTIONAL),
                    "Schrikt van onbekende nummers");
        }

        /** Nobody in particular, and safe at any time, so many times. */
        void many(int count) {
            for (int number = 0; number < count; number++) {
                adult(
                        "Persoon" + number,
                        "+3161234%04d".formatted(number),
                        CaseworkExamples.anyTime());
            }
        }

        static List<String> names(int count) {
            return java.util.stream.IntStream.range(0, count)
                    .mapToObj(number -> "Persoon" + number + " Voorbeeld")
                    .toList();
        }
    }
}
