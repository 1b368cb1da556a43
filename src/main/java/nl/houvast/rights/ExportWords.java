package nl.houvast.rights;

import static nl.houvast.web.Texts.locale;
import static nl.houvast.web.Texts.text;
import static nl.houvast.web.Texts.textOr;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.houvast.advice.Taxonomy;
import nl.houvast.contact.Channel;
import nl.houvast.contact.SafeContact;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.ConsentPurpose;
import nl.houvast.privacy.Field;
import nl.houvast.privacy.GivenBy;
import nl.houvast.privacy.GivenHow;

/**
 * The values of an export in words. A value that is not one of ours, such as a note, stays as it
 * was typed.
 */
public final class ExportWords {

    /** Names of ours, each with a text. */
    static final Set<String> KNOWN =
            Stream.of(
                            ConsentPurpose.values(),
                            ConsentBasis.values(),
                            GivenBy.values(),
                            GivenHow.values(),
                            Channel.values())
                    .flatMap(Arrays::stream)
                    .map(Enum::name)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> NAMED = Set.of("purpose", "basis", "givenBy", "how");

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern RULES =
            Pattern.compile(
                    "only=([A-Z,]*); times=(.*?); code word=(.*?); to others=(.*)", Pattern.DOTALL);

    /** What happened and to whom, in words; read when it is asked for the first time. */
    private static final class Terms {

        static final Taxonomy ALL = new Taxonomy();
    }

    private ExportWords() {}

    /** A text may look like a day and be none. */
    private static String time(String value) {
        try {
            return DAY.matcher(value).matches()
                    ? LocalDate.parse(value).format(DateTimeFormatter.ofPattern("d-M-yyyy"))
                    : DateTimeFormatter.ofPattern("d-M-yyyy H.mm")
                            .withZone(SafeContact.ZONE)
                            .format(Instant.parse(value));
        } catch (DateTimeException e) {
            return value;
        }
    }

    /** What a value with this name says, in the language of the request. */
    public static String of(String name, String value) {
        if (INSTANT.matcher(value).matches() || DAY.matcher(value).matches()) {
            return time(value);
        }
        if (NAMED.contains(name) && KNOWN.contains(value)) {
            return text("rights.word." + value);
        }
        return switch (name) {
            case "receiver" -> value.equals("house") ? text("rights.word.house") : value;
            case "fields" -> fields(List.of(value.split(",")));
            case "SAFE_CONTACT" -> rules(value);
            case "LANGUAGE" -> language(value);
            case "event" -> Terms.ALL.event(value).map(it -> text(it.label())).orElse(value);
            case "relation" -> Terms.ALL.relation(value).map(it -> text(it.label())).orElse(value);
            case "outcome" -> textOr("casework.outcome." + value, value);
            case "status" -> textOr("rights.word.status." + value, value);
            case "referredByProfession" -> textOr("draft.profession." + value, value);
            default -> value;
        };
    }

    /** These parts of what is known of somebody, in words. */
    public static String fields(Collection<String> names) {
        var known = Arrays.stream(Field.values()).map(Enum::name).toList();
        return names.stream()
                .map(name -> known.contains(name) ? text("privacy.export." + name) : name)
                .collect(Collectors.joining(", "));
    }

    /** "nl+interpreter": the language, and that there is somebody who interprets. */
    private static String language(String value) {
        var parts = value.split("\\+", 2);
        var name = Locale.of(parts[0]).getDisplayLanguage(locale());
        return parts.length > 1 ? text("rights.word.interpreter", name) : name;
    }

    private static String rules(String value) {
        var rules = RULES.matcher(value);
        if (!rules.matches()) {
            return value;
        }
        var safe = List.of(rules.group(1).split(","));
        var ways = ways(safe.stream());
        var others = Arrays.stream(Channel.values()).map(Channel::name);
        var not = ways(others.filter(way -> !safe.contains(way)));
        var told =
                text("rights.word.safe.ways", ways.isEmpty() ? text("rights.word.safe.none") : ways)
                        + ". "
                        + text("rights.word.safe.times", times(rules.group(2)))
                        + ".";
        // who was told nothing to say to others says that the number was wrong, as we do
        var wrong = safe.contains(Channel.CALL.name()) ? text("rights.word.safe.wrong") : "";
        return told
                + said("rights.word.safe.not", not)
                + said("rights.word.safe.code", rules.group(3))
                + said(
                        "rights.word.safe.others",
                        rules.group(4).isEmpty() ? wrong : rules.group(4));
    }

    private static String ways(Stream<String> names) {
        return names.map(way -> KNOWN.contains(way) ? text("rights.word." + way) : way)
                .collect(Collectors.joining(", "));
    }

    private static String said(String key, String value) {
        return value.isEmpty() ? "" : " " + text(key, value) + ".";
    }

    private static String times(String times) {
        var told =
                times.equals("any")
                        ? text("rights.word.safe.any")
                        : times.replace("[", "").replace("]", "");
        for (var day : DayOfWeek.values()) {
            told = told.replace(day.name(), day.getDisplayName(TextStyle.SHORT, locale()));
        }
        return told;
    }
}
