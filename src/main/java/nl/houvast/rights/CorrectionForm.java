package nl.houvast.rights;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;
import static nl.houvast.web.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.houvast.contact.Channel;
import nl.houvast.contact.SafeContact;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.PersonName;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.kernel.TypedDay;
import nl.houvast.person.Identity;
import nl.houvast.person.PostalAddress;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is and how they are reached, as it is kept and as it is corrected.
 *
 * @param channels names of {@link Channel}: the ways that are safe
 * @param edition which edition of the data was on the page
 * @param confirmedSafe "true" when the person said that a new way that leaves a trace is safe
 */
record CorrectionForm(
        String givenName,
        String familyName,
        String birthDate,
        String phone,
        String email,
        String street,
        String postcode,
        String town,
        List<String> channels,
        String confirmedSafe,
        String codeWord,
        String ifSomeoneElseAnswers,
        String edition)
        implements Form {

    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
    private static final int LINE = 100;
    private static final Pattern POSTCODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z -]{2,9}");
    private static final Pattern DUTCH = Pattern.compile("([1-9][0-9]{3}) ?([A-Za-z]{2})");

    CorrectionForm {
        givenName = requireNonNullElse(givenName, "").strip();
        familyName = requireNonNullElse(familyName, "").strip();
        birthDate = requireNonNullElse(birthDate, "").strip();
        phone = requireNonNullElse(phone, "").strip();
        email = requireNonNullElse(email, "").strip();
        street = requireNonNullElse(street, "").strip();
        postcode = requireNonNullElse(postcode, "").strip();
        town = requireNonNullElse(town, "").strip();
        channels = List.copyOf(requireNonNullElse(channels, List.of()));
        confirmedSafe = requireNonNullElse(confirmedSafe, "");
        codeWord = requireNonNullElse(codeWord, "").strip();
        ifSomeoneElseAnswers = requireNonNullElse(ifSomeoneElseAnswers, "").strip();
        edition = requireNonNullElse(edition, "");
    }

    /** What stands in a field, of those that are written out. */
    private static final Map<String, Function<CorrectionForm, String>> WRITTEN = new TreeMap<>();

    static {
        WRITTEN.put("givenName", CorrectionForm::givenName);
        WRITTEN.put("familyName", CorrectionForm::familyName);
        WRITTEN.put("birthDate", CorrectionForm::birthDate);
        WRITTEN.put("phone", CorrectionForm::phone);
        WRITTEN.put("email", CorrectionForm::email);
        WRITTEN.put("street", CorrectionForm::street);
        WRITTEN.put("postcode", CorrectionForm::postcode);
        WRITTEN.put("town", CorrectionForm::town);
        WRITTEN.put("channels", CorrectionForm::ways);
        WRITTEN.put("codeWord", CorrectionForm::codeWord);
        WRITTEN.put("ifSomeoneElseAnswers", CorrectionForm::ifSomeoneElseAnswers);
    }

    private String ways() {
        return Arrays.stream(Channel.values())
                .filter(this::allows)
                .map(way -> text("rights.word." + way))
                .collect(joining(", "));
    }

    /** What was typed, by somebody who now saw this edition of the data. */
    CorrectionForm seen(String now) {
        return new CorrectionForm(
                givenName,
                familyName,
                birthDate,
                phone,
                email,
                street,
                postcode,
                town,
                channels,
                confirmedSafe,
                codeWord,
                ifSomeoneElseAnswers,
                now);
    }

    /** Somebody else was ahead: what is kept now stands beside what was typed. */
    Problems changedMeanwhile(Problems before, Identity now) {
        var kept = of(now, "");
        var typed = before.any() ? this : of(corrected(now), ""); // a number in one notation
        var wrong = before.and("", text("rights.correct.changed"));
        for (var field : WRITTEN.entrySet()) {
            var stands = field.getValue().apply(kept);
            if (!stands.equals(field.getValue().apply(typed))) {
                wrong = wrong.and(field.getKey(), stands(stands));
            }
        }
        return wrong;
    }

    private static String stands(String kept) {
        return kept.isEmpty() ? text("rights.correct.nowEmpty") : text("rights.correct.now", kept);
    }

    /** As it is kept now. */
    static CorrectionForm of(Identity who, String edition) {
        var safe = who.safeContact();
        var address = who.address();
        var allowed = new ArrayList<String>();
        for (var channel : Channel.values()) {
            if (safe.allows(channel)) {
                allowed.add(channel.name());
            }
        }
        return new CorrectionForm(
                who.name().given(),
                orEmpty(who.name().family()),
                who.birthDate() == null ? "" : TypedDay.write(who.birthDate()),
                who.phone() == null ? "" : who.phone().spoken(),
                who.email() == null ? "" : who.email().value(),
                address == null ? "" : address.street(),
                address == null ? "" : address.postcode(),
                address == null ? "" : address.town(),
                allowed,
                "",
                orEmpty(safe.codeWord()),
                orEmpty(safe.ifSomeoneElseAnswers()),
                edition);
    }

    /** Everything that is wrong, at once. */
    Problems problems(Identity now, boolean danger, LocalDate today) {
        var wrong = Problems.none();
        wrong = check(wrong, "givenName", !givenName.isEmpty() && line(givenName));
        wrong = check(wrong, "familyName", line(familyName));
        wrong = check(wrong, "birthDate", birthDate.isEmpty() || born(today).isPresent());
        wrong = check(wrong, "phone", readable(phone, PhoneNumber::parse));
        wrong = check(wrong, "email", readable(email, Email::parse));
        wrong = address(wrong);
        wrong = check(wrong, "codeWord", lines(codeWord, 60));
        wrong = check(wrong, "ifSomeoneElseAnswers", lines(ifSomeoneElseAnswers, 200));
        return channels(wrong, now, danger);
    }

    /** All of the address, or nothing. */
    private Problems address(Problems before) {
        var none = street.isEmpty() && postcode.isEmpty() && town.isEmpty();
        var wrong = check(before, "street", none || (!street.isEmpty() && line(street)));
        wrong = check(wrong, "postcode", none || POSTCODE.matcher(postcode).matches());
        return check(wrong, "town", none || (!town.isEmpty() && line(town)));
    }

    /** A way that is safe needs something to reach; one that leaves a trace, a second question. */
    private Problems channels(Problems before, Identity now, boolean danger) {
        var wrong = before;
        if (allows(Channel.EMAIL) && email.isEmpty()) {
            wrong = wrong.and("channels", text("rights.correct.channels.email"));
        }
        if (allows(Channel.LETTER) && street.isEmpty()) {
            wrong = wrong.and("channels", text("rights.correct.channels.letter"));
        }
        var added =
                List.of(Channel.VOICEMAIL, Channel.SMS, Channel.EMAIL, Channel.LETTER).stream()
                        .anyMatch(it -> allows(it) && !now.safeContact().allows(it));
        if (danger && (added || leadsElsewhere(of(now, ""))) && !confirmedSafe.equals("true")) {
            wrong = wrong.and("confirmedSafe", text("rights.correct.confirmedSafe.missing"));
        }
        return wrong;
    }

    /** Whether a way that leaves a trace leads to somewhere else than it did. */
    private boolean leadsElsewhere(CorrectionForm before) {
        var mail = allows(Channel.EMAIL) && !email.equalsIgnoreCase(before.email);
        var letter =
                allows(Channel.LETTER)
                        && !(street.equals(before.street)
                                && postcode.equals(before.postcode)
                                && town.equals(before.town));
        var telephone =
                (allows(Channel.SMS) || allows(Channel.VOICEMAIL)) && !phone.equals(before.phone);
        return mail || letter || telephone;
    }

    private static Problems check(Problems before, String field, boolean good) {
        return good ? before : before.and(field, text("rights.correct." + field + ".wrong"));
    }

    private static boolean line(String typed) {
        return typed.length() <= LINE && PlainText.Check.readable(typed, false);
    }

    private static boolean lines(String typed, int longest) {
        return typed.codePointCount(0, typed.length()) <= longest
                && PlainText.Check.readable(typed, true);
    }

    private static <T> boolean readable(String typed, Function<String, Optional<T>> reader) {
        return typed.isEmpty() || reader.apply(typed).isPresent();
    }

    private Optional<LocalDate> born(LocalDate today) {
        return TypedDay.read(birthDate).filter(day -> !day.isAfter(today) && !day.isBefore(OLDEST));
    }

    private boolean allows(Channel channel) {
        return channels.contains(channel.name());
    }

    /**
     * Who it is from now on: what is not on the page stays as it was. Call when nothing is wrong.
     */
    Identity corrected(Identity now) {
        var safe = now.safeContact();
        return new Identity(
                new PersonName(givenName, familyName),
                TypedDay.read(birthDate).orElse(null),
                PhoneNumber.parse(phone).orElse(null),
                Email.parse(email).orElse(null),
                now.language(),
                now.interpreter(),
                now.contactPerson(),
                new SafeContact(
                        allows(Channel.CALL),
                        allows(Channel.VOICEMAIL),
                        allows(Channel.SMS),
                        allows(Channel.EMAIL),
                        allows(Channel.LETTER),
                        safe.times(),
                        orNull(codeWord),
                        orNull(ifSomeoneElseAnswers)),
                street.isEmpty() ? null : new PostalAddress(street, written(postcode), town));
    }

    private static String orEmpty(@Nullable String kept) {
        return requireNonNullElse(kept, "");
    }

    private static @Nullable String orNull(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    /** A Dutch one as it stands on an envelope: 3511 AB. */
    private static String written(String postcode) {
        var dutch = DUTCH.matcher(postcode);
        return dutch.matches()
                ? dutch.group(1) + " " + dutch.group(2).toUpperCase(Locale.ROOT)
                : postcode;
    }

    @Override
    public String toString() {
        return "CorrectionForm[hidden]";
    }
}
