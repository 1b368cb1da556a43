package nl.houvast.draft;

import static java.util.Objects.requireNonNullElse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.houvast.contact.SafeContact;
import nl.houvast.contact.SafeTime;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.PersonName;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.kernel.TypedDay;
import nl.houvast.kernel.TypedTime;
import nl.houvast.person.ContactPerson;
import nl.houvast.person.ContactPerson.Relation;
import nl.houvast.person.Identity;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Who it is and how contact is safe, as it was typed.
 *
 * @param channels call, voicemail, sms, email
 * @param days MO to SU; with from and to the hours in which calling is safe
 */
record PersonForm(
        String givenName,
        String familyName,
        String birthDate,
        String phone,
        String email,
        String language,
        String interpreter,
        List<String> channels,
        String confirmedSafe,
        List<String> days,
        String from,
        String to,
        String codeWord,
        String ifSomeoneElseAnswers,
        String contactName,
        String contactPhone,
        String contactRelation)
        implements Form {

    static final List<String> CHANNELS = List.of("call", "voicemail", "sms", "email");
    static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    PersonForm {
        givenName = requireNonNullElse(givenName, "");
        familyName = requireNonNullElse(familyName, "");
        birthDate = requireNonNullElse(birthDate, "");
        phone = requireNonNullElse(phone, "");
        email = requireNonNullElse(email, "");
        language = requireNonNullElse(language, "nl");
        interpreter = requireNonNullElse(interpreter, "");
        channels = List.copyOf(requireNonNullElse(channels, List.of()));
        confirmedSafe = requireNonNullElse(confirmedSafe, "");
        days = List.copyOf(requireNonNullElse(days, List.of()));
        from = requireNonNullElse(from, "");
        to = requireNonNullElse(to, "");
        codeWord = requireNonNullElse(codeWord, "");
        ifSomeoneElseAnswers = requireNonNullElse(ifSomeoneElseAnswers, "");
        contactName = requireNonNullElse(contactName, "");
        contactPhone = requireNonNullElse(contactPhone, "");
        contactRelation = requireNonNullElse(contactRelation, Relation.PARENT.name());
    }

    /** Calling is what helps most, so it is ticked at the start; nothing else is. */
    static PersonForm empty() {
        return new PersonForm(
                "",
                "",
                "",
                "",
                "",
                "nl",
                "",
                List.of("call"),
                "",
                List.of(),
                "",
                "",
                "",
                "",
                "",
                "",
                Relation.PARENT.name());
    }

    /**
     * The person, or null when something is wrong. When only the first name is, a mark stands in
     * for it, so that the rest is judged all the same.
     */
    @Nullable Identity read(Reading reading, LocalDate today) {
        var given = reading.required("givenName", givenName, PersonForm::namePart);
        var family = reading.optional("familyName", familyName, PersonForm::namePart);
        var born = reading.optional("birthDate", birthDate, typed -> date(typed, today));
        var number = reading.optional("phone", phone, PhoneNumber::parse);
        var address = reading.optional("email", email, Email::parse);
        var spoken =
                reading.required(
                        "language",
                        language,
                        code -> Words.knowsLanguage(code) ? Optional.of(code) : Optional.empty());
        var contact = contactPerson(reading);
        var safe = safeContact(reading);
        var otherwiseWrong =
                reading.problems().all().stream().anyMatch(it -> !it.field().equals("givenName"));
        if (spoken == null || safe == null || otherwiseWrong) {
            return null;
        }
        return new Identity(
                new PersonName(given == null ? "?" : given, family),
                born,
                number,
                address,
                spoken,
                interpreter.equals("true"),
                contact,
                safe);
    }

    private @Nullable ContactPerson contactPerson(Reading reading) {
        if (contactName.isBlank() && contactPhone.isBlank()) {
            return null;
        }
        var name = reading.required("contactName", contactName, PersonForm::namePart);
        var number = reading.required("contactPhone", contactPhone, PhoneNumber::parse);
        var relation =
                reading.required(
                        "contactRelation", contactRelation, Reading.constant(Relation.class));
        return name == null || number == null || relation == null
                ? null
                : new ContactPerson(new PersonName(name, null), number, relation);
    }

    private @Nullable SafeContact safeContact(Reading reading) {
        var times = times(reading);
        var word = reading.text("codeWord", codeWord, 60);
        var answer = reading.text("ifSomeoneElseAnswers", ifSomeoneElseAnswers, 200);
        return times == null
                ? null
                : new SafeContact(
                        channels.contains("call"),
                        channels.contains("voicemail"),
                        channels.contains("sms"),
                        channels.contains("email"),
                        false,
                        times,
                        word,
                        answer);
    }

    /** No times typed means: at any reasonable hour. Days without hours mean: all day. */
    private @Nullable List<SafeTime> times(Reading reading) {
        if (days.isEmpty() && from.isBlank() && to.isBlank()) {
            return List.of();
        }
        var start = reading.optional("from", from.isBlank() ? "0:00" : from, TypedTime::read);
        var end = reading.optional("to", to.isBlank() ? "23:59" : to, TypedTime::read);
        if (start == null || end == null) {
            return null;
        }
        if (!end.isAfter(start)) {
            reading.wrong("to", "draft.to.order");
            return null;
        }
        return List.of(new SafeTime(chosenDays(), start, end));
    }

    private Set<DayOfWeek> chosenDays() {
        var chosen =
                days.stream()
                        .filter(DAYS::contains)
                        .map(day -> DayOfWeek.of(DAYS.indexOf(day) + 1))
                        .collect(Collectors.toSet());
        return chosen.isEmpty() ? Set.of(DayOfWeek.values()) : chosen;
    }

    private static Optional<String> namePart(String typed) {
        return typed.length() <= PersonName.LONGEST && PlainText.Check.readable(typed, false)
                ? Optional.of(typed)
                : Optional.empty();
    }

    /** A day as people write it, on which somebody who lives can be born. */
    static Optional<LocalDate> date(String typed, LocalDate today) {
        return TypedDay.read(typed).filter(day -> !day.isAfter(today) && !day.isBefore(OLDEST));
    }

    @Override
    public String toString() {
        return "PersonForm[hidden]";
    }
}
