package nl.houvast.draft;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import nl.houvast.contact.SafeContact;
import nl.houvast.web.Texts;

/** Moments as people say them. */
final class Moments {

    private Moments() {}

    /** "24 november, 13:05" on Dutch clocks, in the language of the page. */
    static String day(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM, H.mm", Texts.locale())
                .format(moment.atZone(SafeContact.ZONE));
    }
}
