package nl.houvast.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.houvast.contact.SafeContact;
import nl.houvast.incident.ListFile.Column;
import nl.houvast.incident.ListFile.Row;
import nl.houvast.incident.ListForm.Ground;
import nl.houvast.incident.Reading.Wrong;
import nl.houvast.incident.Requests.Arrival;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.PersonName;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.person.ContactPerson;
import nl.houvast.person.ContactPerson.Relation;
import nl.houvast.person.Identity;
import nl.houvast.referral.ConsentGiven;
import nl.houvast.referral.Objection;
import nl.houvast.referral.Referrer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one row of a list as the rules of referrals want it, and says all that is wrong. */
@Component
class ListReader {

    private static final int LONGEST_NOTE = 500;

    /** Nobody on a list said what else is safe than a call. */
    private static final SafeContact CALL =
            new SafeContact(true, false, false, false, false, List.of(), null, null);

    private static final Map<String, Impact> IMPACTS =
            Map.of(
                    "naaste overleden", Impact.LOST,
                    "wacht op bericht", Impact.WAITS,
                    "gewond", Impact.INJURED,
                    "was erbij", Impact.THERE,
                    "zag het gebeuren", Impact.SAW);

    private static final Map<String, Relation> RELATIONS =
            Map.of(
                    "ouder", Relation.PARENT,
                    "verzorger", Relation.CARER,
                    "wettelijk vertegenwoordiger", Relation.LEGAL_REPRESENTATIVE,
                    "anders", Relation.OTHER);

    private final Requests requests;
    private final Kinds kinds;

    ListReader(Requests requests, Kinds kinds) {
        this.requests = requests;
        this.kinds = kinds;
    }

    /**
     * What a row says.
     *
     * @param arrival null when it cannot be read
     * @param wrong by column and code; empty when it may be taken
     */
    record Read(@Nullable Arrival arrival, List<Wrong> wrong) {

        boolean good() {
            return arrival != null && wrong.isEmpty();
        }
    }

    Read read(Row row, Incident incident, Ground ground) {
        var reading = new Reading();
        var given = cell(reading, row, Column.GIVEN).filter(it -> !it.isEmpty());
        if (given.isEmpty()) {
            reading.wrong(Column.GIVEN.name(), Reading.MISSING);
        }
        var identity = identity(row, given.flatMap(Reading::name).orElse("?"), reading);
        var impacts = impacts(row, reading);
        var note = reading.text(Column.NOTE.name(), row.at(Column.NOTE), LONGEST_NOTE);
        if (identity == null || reading.any()) {
            return new Read(null, reading.found());
        }
        var route = requests.route(incident, Impact.heaviest(impacts), identity.birthDate(), false);
        var consent =
                new ConsentGiven(
                        ground.basis(), Requests.givenBy(route), ground.how(), ground.askedAt());
        var arrival =
                requests.arrival(
                        incident, identity, impacts, false, consent, from(ground, incident), note);
        requests.objections(arrival)
                .forEach(objection -> reading.wrong(column(objection), objection.code()));
        return new Read(arrival, reading.found());
    }

    private static Optional<String> cell(Reading reading, Row row, Column column) {
        return Optional.ofNullable(reading.optional(column.name(), row.at(column), Reading::name));
    }

    private static Referrer from(Ground ground, Incident incident) {
        return new Referrer(
                "%s (%s)".formatted(ground.organisation(), incident.told().name()),
                ground.profession(),
                null,
                null,
                null,
                null);
    }

    private @Nullable Identity identity(Row row, String given, Reading reading) {
        var family = cell(reading, row, Column.FAMILY).orElse(null);
        var born =
                reading.optional(
                        Column.BORN.name(), row.at(Column.BORN), Reading.birth(requests.today()));
        var phone = reading.optional(Column.PHONE.name(), row.at(Column.PHONE), PhoneNumber::parse);
        var email = reading.optional(Column.EMAIL.name(), row.at(Column.EMAIL), Email::parse);
        var language =
                reading.optional(Column.LANGUAGE.name(), row.at(Column.LANGUAGE), this::language);
        var contact = contact(row, reading);
        return reading.any()
                ? null
                : new Identity(
                        new PersonName(given, family),
                        born,
                        phone,
                        email,
                        language == null ? "nl" : language,
                        false,
                        contact,
                        CALL);
    }

    private Optional<String> language(String typed) {
        var code = typed.toLowerCase(Locale.ROOT);
        return kinds.languages().stream().map(it -> it.value()).filter(code::equals).findFirst();
    }

    private static @Nullable ContactPerson contact(Row row, Reading reading) {
        var typed = row.at(Column.CONTACT_NAME);
        var number = row.at(Column.CONTACT_PHONE);
        if (typed.isEmpty() && number.isEmpty()) {
            return null;
        }
        var name = reading.required(Column.CONTACT_NAME.name(), typed, Reading::name);
        var phone = reading.required(Column.CONTACT_PHONE.name(), number, PhoneNumber::parse);
        var relation =
                reading.required(
                        Column.CONTACT_RELATION.name(),
                        row.at(Column.CONTACT_RELATION),
                        it -> Optional.ofNullable(RELATIONS.get(it.toLowerCase(Locale.ROOT))));
        return name == null || phone == null || relation == null
                ? null
                : new ContactPerson(new PersonName(name, null), phone, relation);
    }

    /**
     * Several are apart by "+" or a comma; whoever stands on a list of those who were there was.
     */
    private static Set<Impact> impacts(Row row, Reading reading) {
        var impacts = EnumSet.noneOf(Impact.class);
        for (var word : row.at(Column.IMPACT).toLowerCase(Locale.ROOT).split("[+,]", -1)) {
            var impact = IMPACTS.get(word.strip());
            if (impact != null) {
                impacts.add(impact);
            } else if (!word.isBlank()) {
                reading.wrong(Column.IMPACT.name(), Reading.WRONG);
            }
        }
        return impacts.isEmpty() ? EnumSet.of(Impact.THERE) : impacts;
    }

    /** Words that may stand under the heading of what it did to them. */
    static List<String> words() {
        var words = new ArrayList<>(IMPACTS.keySet());
        words.sort(Comparator.comparing(IMPACTS::get));
        return words;
    }

    private static String column(Objection objection) {
        return switch (objection.field()) {
            case "person.phone" -> Column.PHONE.name();
            case "person.email" -> Column.EMAIL.name();
            case "person.familyName" -> Column.FAMILY.name();
            case "contactPerson" -> Column.CONTACT_NAME.name();
            case "note" -> Column.NOTE.name();
            default -> Column.GIVEN.name();
        };
    }
}
