package nl.houvast.timeline;

import static nl.houvast.web.Texts.moment;
import static nl.houvast.web.Texts.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.houvast.web.Texts;

/**
 * A fact of something that happened, for a place such as {0} in its words. It identifies nobody who
 * is helped and has no blanks: a free text does not fit in.
 */
public final class Fact {

    private static final Pattern SHAPE = Pattern.compile("\\S{1,200}");

    private static final String AT = "at:";
    private static final String ON = "on:";
    private static final String BY = "by:";
    private static final String OFFER = "offer:";
    private static final String TEXT = "text:";

    private Fact() {}

    /** A moment, shown as clocks in the Netherlands do. */
    public static String at(Instant moment) {
        return AT + moment;
    }

    /** A day. */
    public static String on(LocalDate day) {
        return ON + day;
    }

    /** An account of ours, shown by its name; to the person it is "somebody of ours". */
    public static String by(String account) {
        return BY + account;
    }

    /** An organisation by its id in the directory, shown by its name as long as it stands there. */
    public static String organisation(String id) {
        return OFFER + id;
    }

    /** Words of ours, by their key. */
    public static String words(String key) {
        return TEXT + key;
    }

    /**
     * Nothing, when this is a fact.
     *
     * @throws IllegalArgumentException when it is a text, or words that are not there
     */
    static void check(String fact) {
        if (!SHAPE.matcher(fact).matches()) {
            throw new IllegalArgumentException(
                    "a fact has no blanks: it is no text about somebody");
        }
        if (fact.startsWith(TEXT)) {
            text(fact.substring(TEXT.length()));
        }
    }

    /** The account that it names, if it names one. */
    static Optional<String> account(String fact) {
        return fact.startsWith(BY) ? Optional.of(fact.substring(BY.length())) : Optional.empty();
    }

    /** The organisation that it names, if it names one. */
    static Optional<String> offer(String fact) {
        return fact.startsWith(OFFER)
                ? Optional.of(fact.substring(OFFER.length()))
                : Optional.empty();
    }

    /**
     * As people read it.
     *
     * @param names of accounts and organisations, by their ids
     */
    static String shown(String fact, Map<String, String> names) {
        if (fact.startsWith(AT)) {
            return moment(Instant.parse(fact.substring(AT.length())));
        }
        if (fact.startsWith(ON)) {
            return DateTimeFormatter.ofPattern("d MMMM yyyy", Texts.locale())
                    .format(LocalDate.parse(fact.substring(ON.length())));
        }
        if (fact.startsWith(TEXT)) {
            return text(fact.substring(TEXT.length()));
        }
        if (fact.startsWith(OFFER)) {
            var id = fact.substring(OFFER.length());
            return names.getOrDefault(id, id);
        }
        return account(fact)
                .map(account -> names.getOrDefault(account, text("timeline.someone")))
                .orElse(fact);
    }
}
