package nl.houvast.incident;

import static nl.houvast.web.Texts.text;
import static nl.houvast.web.Texts.textOr;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.houvast.advice.Route;
import nl.houvast.contact.SafeContact;
import nl.houvast.incident.Requests.Arrival;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.PersonName;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.person.ContactPerson;
import nl.houvast.person.ContactPerson.Relation;
import nl.houvast.person.Identity;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.GivenHow;
import nl.houvast.referral.ConsentGiven;
import nl.houvast.referral.Objection;
import nl.houvast.referral.Profession;
import nl.houvast.referral.Referrer;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody typed who comes in by an incident, and says all that is wrong at once. */
@Component
class EntryReader {

    private static final int LONGEST_NOTE = 500;

    private final Requests requests;
    private final Kinds kinds;
    private final Clock clock;

    EntryReader(Requests requests, Kinds kinds, Clock clock) {
        this.requests = requests;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Those who come in together, or what is wrong; then nobody does. */
    record Read(List<Arrival> together, Problems problems) {}

    /**
     * What the household shares: how all of them are reached.
     *
     * @param first who filled it in, when their name and number can be read
     */
    private record Shared(
            @Nullable Email email,
            String language,
            boolean interpreter,
            SafeContact safe,
            boolean unsafeHome,
            @Nullable String note,
            @Nullable PersonName first,
            @Nullable PhoneNumber phone) {}

    Read read(EntryForm form, Incident incident) {
        var reading = new Reading();
        var shared = shared(form, reading);
        if (shared.unsafeHome() && form.people() > 1) {
            reading.wrong("unsafeHome", "alone");
        }
        var together = new ArrayList<Arrival>();
        for (int i = 1; i <= form.people(); i++) {
            var arrival = person(form, i, incident, shared, reading);
            if (arrival != null) {
                together.add(arrival);
                object(requests.objections(arrival), i, reading);
            }
        }
        return new Read(together, problems(reading));
    }

    private Shared shared(EntryForm form, Reading reading) {
        var given = Optional.of(form.text("given1")).filter(it -> !it.isEmpty());
        return new Shared(
                reading.optional("email", form.text("email"), Email::parse),
                language(form, reading),
                form.ticked("interpreter"),
                form.safe(reading),
                form.ticked("unsafeHome"),
                reading.text("note", form.text("note"), LONGEST_NOTE),
                given.flatMap(Reading::name).map(name -> family(name, form)).orElse(null),
                PhoneNumber.parse(form.text("phone1")).orElse(null));
    }

    private static PersonName family(String given, EntryForm form) {
        return new PersonName(given, Reading.name(form.text("family1")).orElse(null));
    }

    private String language(EntryForm form, Reading reading) {
        var known =
                reading.required(
                        "language",
                        form.text("language"),
                        typed ->
                                kinds.languages().stream()
                                        .map(language -> language.value())
                                        .filter(typed::equals)
                                        .findFirst());
        return known == null ? "nl" : known;
    }

    private @Nullable Arrival person(
            EntryForm form, int i, Incident incident, Shared shared, Reading reading) {
        var given = reading.required("given" + i, form.text("given", i), Reading::name);
        var family = reading.optional("family" + i, form.text("family", i), Reading::name);
        var born =
                reading.required("born" + i, form.text("born", i), Reading.birth(requests.today()));
        var own = reading.optional("phone" + i, form.text("phone", i), PhoneNumber::parse);
        var impacts = form.impacts(i);
        if (impacts.isEmpty()) {
            reading.wrong("impact" + i, Reading.MISSING);
            return null;
        }
        if (born == null && !form.text("born", i).isEmpty()) {
            return null;
        }
        var route = requests.route(incident, Impact.heaviest(impacts), born, shared.unsafeHome());
        var contact = contact(form, i, route, shared, reading);
        var identity =
                new Identity(
                        new PersonName(given == null ? "?" : given, family),
                        born,
                        own == null ? shared.phone() : own,
                        shared.email(),
                        shared.language(),
                        shared.interpreter(),
                        contact,
                        shared.safe());
        return requests.arrival(
                incident,
                identity,
                impacts,
                shared.unsafeHome(),
                consent(form, i, route),
                new Referrer(incident.told().name(), Profession.OTHER, null, null, null, null),
                note(form, impacts, shared));
    }

    private @Nullable ConsentGiven consent(EntryForm form, int i, Route route) {
        return form.ticked("agree" + i)
                ? new ConsentGiven(
                        ConsentBasis.EXPLICIT,
                        Requests.givenBy(route),
                        GivenHow.DIGITAL,
                        clock.instant())
                : null;
    }

    /** Of a child that somebody brings along, that is who brings it; of who comes alone, a name. */
    private static @Nullable ContactPerson contact(
            EntryForm form, int i, Route route, Shared shared, Reading reading) {
        var needed = route == Route.PARENT || route == Route.JOINT;
        if (i == 1) {
            return own(form, needed, reading);
        }
        if (!needed) {
            return null;
        }
        var relation =
                Reading.constant(Relation.class).apply(form.text("tie", i)).orElse(Relation.OTHER);
        if (relation == Relation.OTHER) {
            reading.wrong("tie" + i, Reading.MISSING);
        }
        if (shared.phone() == null) {
            reading.wrong("phone1", "contact");
        }
        return shared.first() == null || shared.phone() == null
                ? null
                : new ContactPerson(shared.first(), shared.phone(), relation);
    }

    private static @Nullable ContactPerson own(EntryForm form, boolean needed, Reading reading) {
        if (!needed && form.text("contactName").isEmpty() && form.text("contactPhone").isEmpty()) {
            return null;
        }
        var name = reading.required("contactName", form.text("contactName"), Reading::name);
        var phone = reading.required("contactPhone", form.text("contactPhone"), PhoneNumber::parse);
        var relation =
                reading.required(
                        "contactRelation",
                        form.text("contactRelation"),
                        Reading.constant(Relation.class));
        return name == null || phone == null || relation == null
                ? null
                : new ContactPerson(new PersonName(name, null), phone, relation);
    }

    private static String note(EntryForm form, Set<Impact> impacts, Shared shared) {
        var said =
                impacts.stream()
                        .sorted()
                        .map(impact -> text("incident.said." + impact))
                        .collect(Collectors.joining(" "));
        if (form.people() > 1) {
            said += " " + text("incident.said.together", form.people());
        }
        return shared.note() == null ? said : said + "\n" + shared.note();
    }

    private static void object(List<Objection> objections, int i, Reading reading) {
        for (var objection : objections) {
            var field = field(objection.field(), i);
            if (reading.found().stream().noneMatch(it -> it.field().equals(field))) {
                reading.wrong(field, objection.code());
            }
        }
    }

    /** Where it is asked in this form. */
    private static String field(String path, int i) {
        return switch (path) {
            case "person.phone" -> "phone1";
            case "person.email" -> "email";
            case "person.givenName" -> "given" + i;
            case "person.familyName" -> "family" + i;
            case "contactPerson" -> i == 1 ? "contactName" : "tie" + i;
            case "consent", "consent.givenBy", "consent.at", "consent.basis" -> "agree" + i;
            case "note", "codeWord" -> path;
            case "safeContact.codeWord" -> "codeWord";
            case "safeContact.ifSomeoneElseAnswers" -> "ifSomeoneElseAnswers";
            default -> path.startsWith("safeContact") ? "channels" : "given" + i;
        };
    }

    private static Problems problems(Reading reading) {
        var problems = Problems.none();
        for (var wrong : reading.found()) {
            problems = problems.and(wrong.field(), words(wrong));
        }
        return problems;
    }

    /** What is wrong, and with whom: of two people each has a birth date to fill in. */
    private static String words(Reading.Wrong wrong) {
        var field = wrong.field().replaceAll("[0-9]+$", "");
        var number = wrong.field().substring(field.length());
        var words = words(field, wrong);
        return number.isEmpty() || number.equals("1")
                ? words
                : text("incident.entry.of", number, words);
    }

    /** In the words of the field; else in those of the rule. */
    private static String words(String field, Reading.Wrong wrong) {
        var own = textOr("incident.entry." + field + "." + wrong.code(), "");
        if (!own.isEmpty()) {
            return own;
        }
        var ours = textOr("incident.entry.objection." + wrong.code(), "");
        return ours.isEmpty() ? text("referral.objection." + wrong.code()) : ours;
    }
}
