package nl.houvast.signin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.context.i18n.LocaleContextHolder;

/** A moment in words, as a clock in the Netherlands shows it. */
final class Moments {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final String PATTERN = "d MMMM yyyy, H.mm";

    private Moments() {}

    static String say(Instant moment) {
        return DateTimeFormatter.ofPattern(PATTERN, LocaleContextHolder.getLocale())
                .format(moment.atZone(HERE));
    }
}
