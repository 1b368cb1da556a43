package nl.houvast.referral;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.advice.HelpKind;
import nl.houvast.advice.Situation;
import nl.houvast.contact.SafeContact;
import nl.houvast.contact.SafeTime;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.PersonName;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.person.Ages;
import nl.houvast.person.ContactPerson;
import nl.houvast.person.Identity;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.GivenBy;
import nl.houvast.privacy.GivenHow;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * In demo mode, the first time: a handful of people who do not exist, so that there is work to see.
 */
@Component
@ConditionalOnBooleanProperty("houvast.demo")
class DemoReferrals {

    private static final Actor DEMO = new Actor("demo", Role.MACHINE);
    private static final SafeContact CALL = contact(true, false, null, null, List.of());
    private static final SafeContact MORNINGS =
            contact(
                    true,
                    false,
                    "paraplu",
                    "Zeg dat je van de bibliotheek bent",
                    List.of(
                            new SafeTime(
                                    EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
                                    LocalTime.of(9, 0),
                                    LocalTime.of(12, 0))));

    private final SubmissionDesk desk;
    private final Referrals referrals;
    private final Clock clock;

    DemoReferrals(SubmissionDesk desk, Referrals referrals, Clock clock) {
        this.desk = desk;
        this.referrals = referrals;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        if (referrals.count() == 0) {
            people().forEach(request -> desk.keep(desk.judge(request), Channel.API, DEMO));
        }
    }

    private List<SubmitReferral> people() {
        return List.of(
                adult("Mila", 41, "property.burglary", "victim", CALL, 101),
                adult("Bram", 67, "fraud.bank_helpdesk", "victim", voicemail(), 102),
                adult("Sanne", 24, "sexual.assault", "victim", CALL, 103),
                adult("Yusuf", 33, "traffic.injury", "victim", voicemail(), 104),
                adult("Hanna", 29, "domestic.partner", "victim", MORNINGS, 105),
                adult("Piet", 58, "traffic.fatal", "bereaved", CALL, 106),
                adult("Lotte", 45, "suicide.bereaved", "bereaved", voicemail(), 107),
                adult("Omar", 19, "violence.robbery", "victim", CALL, 108),
                adult("Ellen", 36, "stalking.ex_partner", "victim", MORNINGS, 109),
                child("Daan", 7, "traffic.fatal", "witness", "Iris Voorbeeld", 110),
                child("Fleur", 13, "violence.assault", "victim", "Karim Voorbeeld", 111),
                alone("Noa", 14, "child_abuse.physical", 112),
                withMail("Samira", LocalDate.of(1990, 3, 14), "property.vandalism", 113));
    }

    private SubmitReferral adult(
            String name, int age, String event, String relation, SafeContact safe, int number) {
        return request(name, age, event, relation, false, safe, null, GivenBy.SELF, number);
    }

    private SubmitReferral child(
            String name, int age, String event, String relation, String parent, int number) {
        var contact =
                new ContactPerson(
                        new PersonName(parent, null),
                        phone(number + 100),
                        ContactPerson.Relation.PARENT);
        var givenBy = age < 12 ? GivenBy.PARENT_OR_CARER : GivenBy.SELF_AND_PARENT;
        return request(name, age, event, relation, false, CALL, contact, givenBy, number);
    }

    private SubmitReferral alone(String name, int age, String event, int number) {
        return request(name, age, event, "victim", true, MORNINGS, null, GivenBy.SELF, number);
    }

    /** Somebody who reads mail safely, so that a page of one's own can be tried (/mijn). */
    private SubmitReferral withMail(String name, LocalDate born, String event, int number) {
        var safe = new SafeContact(true, false, false, true, false, List.of(), null, null);
        var email = new Email(name.toLowerCase(Locale.ROOT) + "@example.org");
        var who =
                new Identity(
                        new PersonName(name, "Voorbeeld"),
                        born,
                        phone(number),
                        email,
                        "nl",
                        false,
                        null,
                        safe);
        var age = Ages.at(born, clock.instant());
        return request(situation(event, "victim", age, false), who, GivenBy.SELF);
    }

    private SubmitReferral request(
            String name,
            int age,
            String event,
            String relation,
            boolean unsafeHome,
            SafeContact safe,
            @Nullable ContactPerson contact,
            GivenBy givenBy,
            int number) {
        var who =
                new Identity(
                        new PersonName(name, "Voorbeeld"),
                        null,
                        phone(number),
                        null,
                        "nl",
                        false,
                        contact,
                        safe);
        return request(situation(event, relation, age, unsafeHome), who, givenBy);
    }

    private SubmitReferral request(Situation situation, Identity who, GivenBy givenBy) {
        var now = clock.instant();
        return new SubmitReferral(
                situation,
                who,
                false,
                new ConsentGiven(
                        ConsentBasis.EXPLICIT,
                        givenBy,
                        GivenHow.ORAL,
                        now.minus(Duration.ofMinutes(5))),
                new Referrer(
                        "Politie Voorbeeldstad",
                        Profession.POLICE,
                        "A. de Graaf",
                        null,
                        null,
                        null),
                Set.of(HelpKind.EMOTIONAL),
                "Schrikt van onbekende nummers. Begin rustig.");
    }

    private static Situation situation(String event, String relation, int age, boolean unsafeHome) {
        return Situation.of(event, relation)
                .but()
                .age(age)
                .unsafeHome(unsafeHome)
                .consent(true)
                .build();
    }

    private static PhoneNumber phone(int number) {
        return new PhoneNumber("+3161234" + (5000 + number));
    }

    private static SafeContact voicemail() {
        return contact(true, true, null, null, List.of());
    }

    private static SafeContact contact(
            boolean call,
            boolean voicemail,
            @Nullable String codeWord,
            @Nullable String ifSomeoneElseAnswers,
            List<SafeTime> times) {
        return new SafeContact(
                call, voicemail, false, false, false, times, codeWord, ifSomeoneElseAnswers);
    }
}
