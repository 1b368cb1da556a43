package nl.houvast.referral;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.houvast.advice.HelpKind;
import nl.houvast.advice.SituationReader;
import nl.houvast.contact.SafeContact;
import nl.houvast.contact.SafeTime;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.PersonName;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.person.ContactPerson;
import nl.houvast.person.Identity;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.GivenBy;
import nl.houvast.privacy.GivenHow;
import nl.houvast.web.Body;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a referral that a program sent, and says everything that is wrong with it at once. */
@Component
class ReferralBody {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    /** Short names that programs may use for who gave a consent. */
    private static final Map<String, GivenBy> GIVEN_BY =
            Map.of(
                    "SELF", GivenBy.SELF,
                    "PARENT", GivenBy.PARENT_OR_CARER,
                    "PARENT_OR_CARER", GivenBy.PARENT_OR_CARER,
                    "SELF_AND_PARENT", GivenBy.SELF_AND_PARENT,
                    "LEGAL_REPRESENTATIVE", GivenBy.LEGAL_REPRESENTATIVE);

    private static final Map<String, ContactPerson.Relation> RELATIONS =
            Map.of(
                    "parent", ContactPerson.Relation.PARENT,
                    "carer", ContactPerson.Relation.CARER,
                    "legal_representative", ContactPerson.Relation.LEGAL_REPRESENTATIVE,
                    "other", ContactPerson.Relation.OTHER);

    private final SituationReader situations;
    private final SubmissionDesk desk;
    private final Clock clock;

    ReferralBody(SituationReader situations, SubmissionDesk desk, Clock clock) {
        this.situations = situations;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * The request. Where a field is wrong something harmless stands in its place, so that the rest
     * can be judged as well; whoever reads must call {@link Body#orElseThrow()} before using it.
     */
    SubmitReferral read(Body body) {
        var situation = situations.read(body.requiredObject("situation"));
        var request =
                new SubmitReferral(
                        situation,
                        person(body),
                        confirmedSafe(body),
                        consent(body),
                        referrer(body.requiredObject("referrer")),
                        help(body),
                        body.lines("note", SubmitReferral.LONGEST_NOTE).orElse(null));
        if (!situation.event().isEmpty() && !situation.relation().isEmpty()) {
            objections(body, request);
        }
        return request;
    }

    /**
     * That a situation is not covered is said with the alternatives, when nothing else is wrong.
     */
    private void objections(Body body, SubmitReferral request) {
        for (var objection : desk.objections(request)) {
            if (body.wrong() || !objection.code().equals("situation.notCovered")) {
                body.refuse(objection.field(), objection.code(), Texts.text(objection.key()));
            }
        }
    }

    private Identity person(Body body) {
        var person = body.requiredObject("person");
        var given = person.requiredString("givenName", PersonName.LONGEST);
        var family = person.string("familyName", PersonName.LONGEST).orElse(null);
        var today = LocalDate.ofInstant(clock.instant(), SafeContact.ZONE);
        var typed = person.date("birthDate");
        var born = typed.filter(day -> !day.isAfter(today) && !day.isBefore(today.minusYears(130)));
        if (typed.isPresent() && born.isEmpty()) {
            person.refuse("birthDate", "date", Texts.text("referral.birthDate.wrong"));
        }
        return new Identity(
                new PersonName(given.isEmpty() ? "?" : given, family),
                born.orElse(null),
                person.parsed("phone", 40, "referral.phone.wrong", PhoneNumber::parse).orElse(null),
                person.parsed("email", 254, "referral.email.wrong", Email::parse).orElse(null),
                person.parsed("language", 3, "referral.language.wrong", ReferralBody::language)
                        .orElse("nl"),
                person.bool("interpreter").orElse(false),
                contactPerson(body),
                safeContact(body.requiredObject("safeContact")));
    }

    private static Optional<String> language(String code) {
        return code.matches("[a-z]{2,3}") ? Optional.of(code) : Optional.empty();
    }

    private static @Nullable ContactPerson contactPerson(Body body) {
        return body.object("contactPerson")
                .map(
                        contact -> {
                            var name = contact.requiredString("name", PersonName.LONGEST);
                            var phone =
                                    contact.parsed(
                                            "phone",
                                            40,
                                            "referral.contactPhone.wrong",
                                            PhoneNumber::parse);
                            if (phone.isEmpty() && contact.string("phone", 40).isEmpty()) {
                                contact.missing("phone");
                            }
                            var relation =
                                    RELATIONS.getOrDefault(
                                            contact.requiredOneOf("relation", RELATIONS.keySet()),
                                            ContactPerson.Relation.OTHER);
                            return new ContactPerson(
                                    new PersonName(name.isEmpty() ? "?" : name, null),
                                    phone.orElseGet(() -> new PhoneNumber("+31000000000")),
                                    relation);
                        })
                .orElse(null);
    }

    private static SafeContact safeContact(Body safe) {
        safe.bool("confirmedSafe");
        var times = new ArrayList<SafeTime>();
        for (var time : safe.objects("times", 21)) {
            time(time).ifPresent(times::add);
        }
        return new SafeContact(
                safe.bool("call").orElse(false),
                safe.bool("voicemail").orElse(false),
                safe.bool("sms").orElse(false),
                safe.bool("email").orElse(false),
                safe.bool("letter").orElse(false),
                times,
                safe.string("codeWord", 60).orElse(null),
                safe.string("ifSomeoneElseAnswers", 200).orElse(null));
    }

    private static Optional<SafeTime> time(Body time) {
        var days =
                time.someOf("days", DAYS).stream()
                        .map(day -> DayOfWeek.of(DAYS.indexOf(day) + 1))
                        .collect(toUnmodifiableSet());
        var from = time.time("from");
        var to = time.time("to");
        if (days.isEmpty()) {
            time.missing("days");
        }
        if (from.isEmpty() && time.string("from", 40).isEmpty()) {
            time.missing("from");
        }
        if (to.isEmpty() && time.string("to", 40).isEmpty()) {
            time.missing("to");
        }
        if (from.isEmpty() || to.isEmpty() || days.isEmpty()) {
            return Optional.empty();
        }
        return inOrder(time, days, from.get(), to.get());
    }

    private static Optional<SafeTime> inOrder(
            Body time, Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        if (!to.isAfter(from)) {
            time.refuse("to", "order", Texts.text("referral.to.order"));
            return Optional.empty();
        }
        return Optional.of(new SafeTime(days, from, to));
    }

    private static boolean confirmedSafe(Body body) {
        return body.object("safeContact").flatMap(safe -> safe.bool("confirmedSafe")).orElse(false);
    }

    /** None at all is not a wrong field but a missing consent: the rules say that. */
    private static @Nullable ConsentGiven consent(Body body) {
        return body.object("consent")
                .flatMap(
                        consent -> {
                            var basis = consent.constant("basis", ConsentBasis.class);
                            var by = consent.requiredOneOf("givenBy", GIVEN_BY.keySet());
                            var how = consent.constant("how", GivenHow.class);
                            var at = consent.instant("at");
                            Stream.of("basis", "how", "at")
                                    .filter(name -> consent.string(name, 200).isEmpty())
                                    .forEach(consent::missing);
                            return basis.isEmpty() || by.isEmpty() || how.isEmpty() || at.isEmpty()
                                    ? Optional.<ConsentGiven>empty()
                                    : Optional.of(
                                            new ConsentGiven(
                                                    basis.get(),
                                                    GIVEN_BY.getOrDefault(by, GivenBy.SELF),
                                                    how.get(),
                                                    at.get()));
                        })
                .orElse(null);
    }

    private static Referrer referrer(Body referrer) {
        return new Referrer(
                referrer.requiredString("organisation", 120),
                referrer.constant("profession", Profession.class).orElse(Profession.OTHER),
                referrer.string("name", 120).orElse(null),
                referrer.parsed("phone", 40, "referral.phone.wrong", PhoneNumber::parse)
                        .map(PhoneNumber::spoken)
                        .orElse(null),
                referrer.parsed("email", 254, "referral.email.wrong", Email::parse)
                        .map(Email::value)
                        .orElse(null),
                referrer.string("reference", 120).orElse(null));
    }

    private static Set<HelpKind> help(Body body) {
        return body
                .someOf("help", Stream.of(HelpKind.values()).map(HelpKind::name).toList())
                .stream()
                .map(HelpKind::valueOf)
                .collect(toUnmodifiableSet());
    }
}
