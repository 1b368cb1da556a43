package nl.houvast.web;

import gg.jte.Content;
import gg.jte.support.LocalizationSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.Wording;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every text that people read, in the language of the request. Templates import {@link #t}
 * statically. Placeholders are {0}, {1}...; quotes need no doubling.
 */
public final class Texts implements LocalizationSupport {

    private static final Texts INSTANCE = new Texts();

    /** All at once: a "{1}" that somebody typed is no place. */
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final MessageSource source = source();

    /** What was found, by language: looking through the file of each module takes its time. */
    private final Map<Locale, Map<String, String>> found = new ConcurrentHashMap<>();

    /** The text with this key, its arguments filled in and escaped. Fails when there is none. */
    public static Content t(String key, Object... args) {
        return INSTANCE.localize(key, args);
    }

    /** The text with this key as a plain string. Fails when there is none. */
    public static String text(String key, Object... args) {
        var text = INSTANCE.lookup(key);
        return args.length == 0
                ? text
                : PLACE.matcher(text)
                        .replaceAll(place -> Matcher.quoteReplacement(filled(place, args)));
    }

    private static String filled(MatchResult place, Object[] args) {
        var number = Integer.parseInt(place.group(1));
        return number < args.length ? String.valueOf(args[number]) : place.group();
    }

    /** The text with this key as a plain string, or the other when there is none. */
    public static String textOr(String key, String other) {
        var text = INSTANCE.source.getMessage(key, null, other, LocaleContextHolder.getLocale());
        return text == null ? other : text;
    }

    /** The words of this refusal. */
    public static String text(Refusal.Reason reason) {
        return text(reason.key());
    }

    /** This wording in the language of the request. */
    public static String text(Wording wording) {
        return wording.in(LocaleContextHolder.getLocale());
    }

    /**
     * This moment as clocks in the Netherlands show it, in the language of the request: "24
     * november 2026, 13.05".
     */
    public static String moment(Instant moment) {
        var time = locale().getLanguage().equals("en") ? "H:mm" : "H.mm";
        return DateTimeFormatter.ofPattern("d MMMM yyyy, " + time, locale())
                .format(moment.atZone(HERE));
    }

    /** The language of the request. */
    public static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    static String of(MessageSourceResolvable error) {
        return INSTANCE.source.getMessage(error, LocaleContextHolder.getLocale());
    }

    static MessageSource source() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(bundles());
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    /**
     * Every {@code texts/<module>.properties} on the classpath: a new module needs no registration.
     */
    private static String[] bundles() {
        try {
            return Stream.of(
                            new PathMatchingResourcePatternResolver()
                                    .getResources("classpath*:texts/*.properties"))
                    .map(Resource::getFilename)
                    .map(Objects::requireNonNull)
                    .map(name -> "texts/" + name.replaceFirst("(_[a-z]+)?\\.properties$", ""))
                    .distinct()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String lookup(String key) {
        var language = LocaleContextHolder.getLocale();
        return found.computeIfAbsent(language, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, sought -> source.getMessage(sought, null, language));
    }
}
