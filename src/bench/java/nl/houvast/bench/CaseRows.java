package nl.houvast.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonExamples;
import nl.houvast.person.SealedPeople;
import org.jspecify.annotations.Nullable;

/** Writes what a house holds about one person: as a case file, or as a first contact. */
final class CaseRows {

    private static final Duration TWO_YEARS = Duration.ofDays(730);
    private static final String EVENT = "violence.assault";

    private final SealedPeople people;
    private final SealedPeople.Into into;
    private final CaseNames names;
    private final int cases;
    private final Instant now;
    private final HelpRows help;

    CaseRows(SealedPeople people, SealedPeople.Into into, CaseNames names, int cases, Instant now) {
        this.people = people;
        this.into = into;
        this.names = names;
        this.cases = cases;
        this.now = now;
        this.help = new HelpRows(into, now);
    }

    private record Referral(SealedPeople.One person, UUID id, UUID contact, Instant at) {}

    /** Somebody with a case file, ten lines of what happened, a plan and a task. */
    void caseFile(int number) {
        var chance = names.chance(number);
        var at = now.minus(TWO_YEARS.multipliedBy(cases - number).dividedBy(cases));
        int worker = names.worker(number);
        var by = CaseNames.account(worker);
        var region = CaseNames.region(worker);
        var open = names.turn(number) % 5 < 2;
        var referral = referral(number, at, "ACCEPTED", by);
        var person = referral.person();
        var spoken = at.plus(Duration.ofHours(4 + chance.nextInt(40)));
        into.row(
                "casework.first_contact (id, referral, person, event, relation, route, region,"
                        + " team, urgent, received_at, due_at, status, taken_by, next_kind,"
                        + " next_from, next_until, next_agreed, attempts, unanswered, ended_at,"
                        + " version)",
                referral.contact(),
                referral.id(),
                person.id(),
                EVENT,
                "victim",
                "SELF",
                region,
                "",
                false,
                at,
                at.plus(Duration.ofDays(2)),
                "ACCEPTED",
                by,
                "AGREE",
                spoken,
                null,
                false,
                1,
                0,
                spoken,
                3);
        into.row(
                "casework.contact_attempt (id, first_contact, at, by, outcome, note)",
                TimeOrdered.id(spoken),
                referral.contact(),
                spoken,
                by,
                "REACHED",
                person.text("casework.attempt.note", "Rustig gesproken. Wil verder met ons."));
        var file = TimeOrdered.id(spoken);
        var closed = open ? null : spoken.plus(Duration.ofDays(30 + chance.nextInt(90)));
        into.row(
                "casework.case_file (id, first_contact, referral, person, event, relation, route,"
                        + " region, team, urgent, received_at, owner, opened_at, status, closed_at,"
                        + " ending, version)",
                file,
                referral.contact(),
                referral.id(),
                person.id(),
                EVENT,
                "victim",
                "SELF",
                region,
                "",
                false,
                at,
                by,
                spoken,
                open ? "ACTIVE" : "CLOSED",
                closed,
                closed == null ? null : "HELPED",
                2);
        help.timeline(person, file, by, spoken);
        help.plan(person, file, by, spoken, open);
        help.tasks(person, file, by, region, open, chance);
    }

    private Referral referral(int number, Instant at, String status, @Nullable String by) {
        var person = people.register(identity(number), at, into);
        var referral = new Referral(person, TimeOrdered.id(at), TimeOrdered.id(at), at);
        var code = Integer.toString(number, 32).toUpperCase(Locale.ROOT);
        var eight = "00000000".substring(code.length()) + code;
        into.row(
                "privacy.consent (id, person, basis, given_by, how, given_at, recorded_at,"
                        + " recorded_by, recorded_role, purpose, receiver, fields)",
                TimeOrdered.id(at),
                person.id(),
                "EXPLICIT",
                "SELF",
                "ORAL",
                at,
                at,
                "bench",
                "REFERRER",
                "CONTACT",
                "house",
                "NAME,BIRTH_DATE,PHONE,EMAIL,LANGUAGE,CONTACT_PERSON,SAFE_CONTACT,STORY");
        into.row(
                "referral.referral (id, reference, person, event, relation, route, unsafe_home,"
                        + " urgent, help, referrer, note, channel, received_at, status,"
                        + " decided_by, decided_at, version)",
                referral.id(),
                "HV-" + readable(eight.substring(0, 4)) + "-" + readable(eight.substring(4)),
                person.id(),
                EVENT,
                "victim",
                "SELF",
                false,
                false,
                "EMOTIONAL",
                person.text(
                        "referral.referral.referrer",
                        """
                        {"organisation":"Politie Voorbeeldstad","profession":"POLICE",\
                        "name":"A. de Graaf","phone":null,"email":null,"reference":"PL0900-1"}"""),
                person.text("referral.referral.note", "Schrikt van onbekende nummers."),
                "API",
                at,
                status,
                by,
                by == null ? null : at,
                1);
        return referral;
    }

    /** The letters of a reference are not those of a number: none of them looks like a figure. */
    private static String readable(String digits) {
        var text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            text.append(
                    "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
                            .charAt(Character.digit(digits.charAt(i), 32)));
        }
        return text.toString();
    }

    private Identity identity(int number) {
        var name = names.name(number);
        return new Identity(
                name,
                LocalDate.of(1950, 1, 1).plusDays(names.chance(-1 - number).nextInt(50 * 365)),
                new PhoneNumber("+316%08d".formatted(number)),
                new Email("iemand." + number + "@voorbeeld.test"),
                "nl",
                false,
                null,
                PersonExamples.callOrMail());
    }

    /** Somebody who was referred and is still to be spoken to. */
    void firstContact(int number) {
        var chance = names.chance(number);
        var at = now.minus(Duration.ofMinutes(chance.nextInt(60 * 24 * 3)));
        int worker = names.worker(number);
        var taken = chance.nextInt(5) == 0;
        var referral = referral(number, at, "RECEIVED", null);
        int step = chance.nextInt(10);
        var kind = step == 0 ? "FIND_NUMBER" : "CALL";
        var from = step < 8 ? now.minus(Duration.ofHours(1)) : now.plus(Duration.ofHours(20));
        into.row(
                "casework.first_contact (id, referral, person, event, relation, route, region,"
                        + " team, urgent, received_at, due_at, status, taken_by, next_kind,"
                        + " next_from, next_until, next_agreed, attempts, unanswered, version)",
                referral.contact(),
                referral.id(),
                referral.person().id(),
                EVENT,
                "victim",
                "SELF",
                CaseNames.region(worker),
                "",
                chance.nextInt(10) == 0,
                at,
                at.plus(Duration.ofHours(60)),
                taken ? "TAKEN" : "WAITING",
                taken ? CaseNames.account(worker) : null,
                kind,
                from,
                kind.equals("CALL") ? now.plus(Duration.ofDays(3)) : null,
                false,
                0,
                0,
                1);
    }
}
