package nl.houvast.privacy;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import nl.houvast.contact.Channel;
import nl.houvast.contact.SafeContact;
import nl.houvast.person.ContactPerson;
import nl.houvast.person.Identity;
import org.jspecify.annotations.Nullable;

/** A part of what is known about a person, that a consent can name. */
public enum Field {
    NAME,
    BIRTH_DATE,
    PHONE,
    EMAIL,
    /** The language, and whether an interpreter is needed. */
    LANGUAGE,
    /** The parent, carer or representative through whom the person is helped. */
    CONTACT_PERSON,
    /** How contact is safe. Goes along wherever a number or an address goes. */
    SAFE_CONTACT,
    /** A text that was written for this receiver. */
    STORY;

    /** These fields, and the rules without which a number or an address is dangerous. */
    static Set<Field> safely(Collection<Field> fields) {
        var safe = EnumSet.noneOf(Field.class);
        safe.addAll(fields);
        if (safe.contains(PHONE) || safe.contains(EMAIL)) {
            safe.add(SAFE_CONTACT);
        }
        return safe;
    }

    /** These fields as they are kept: in one column, in their own order. */
    public static String kept(Set<Field> fields) {
        return fields.stream().sorted().map(Field::name).collect(joining(","));
    }

    /** The fields that were kept. */
    public static Set<Field> read(String kept) {
        var fields = EnumSet.noneOf(Field.class);
        Arrays.stream(kept.split(","))
                .filter(name -> !name.isEmpty())
                .map(Field::valueOf)
                .forEach(fields::add);
        return fields;
    }

    /** What this is for this person, or null when it is not known or stands elsewhere. */
    public @Nullable String of(Identity who) {
        return switch (this) {
            case NAME -> who.name().full();
            case BIRTH_DATE -> who.birthDate() == null ? null : who.birthDate().toString();
            case PHONE -> who.phone() == null ? null : who.phone().value();
            case EMAIL -> who.email() == null ? null : who.email().value();
            case LANGUAGE -> who.interpreter() ? who.language() + "+interpreter" : who.language();
            case CONTACT_PERSON -> contact(who.contactPerson());
            case SAFE_CONTACT -> safe(who.safeContact());
            case STORY -> null;
        };
    }

    private static @Nullable String contact(@Nullable ContactPerson contact) {
        return contact == null
                ? null
                : contact.name().full()
                        + ", "
                        + contact.relation()
                        + ", "
                        + contact.phone().value();
    }

    private static String safe(SafeContact safe) {
        var ways =
                Arrays.stream(Channel.values())
                        .filter(safe::allows)
                        .map(Channel::name)
                        .collect(joining(","));
        var times =
                safe.times().stream()
                        .map(t -> t.days() + " " + t.from() + "-" + t.to())
                        .collect(joining(", "));
        return "only=%s; times=%s; code word=%s; to others=%s"
                .formatted(
                        ways,
                        times.isEmpty() ? "any" : times,
                        safe.codeWord() == null ? "" : safe.codeWord(),
                        safe.ifSomeoneElseAnswers() == null ? "" : safe.ifSomeoneElseAnswers());
    }
}
