package nl.houvast.portal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import nl.houvast.contact.SafeContact;
import nl.houvast.web.Texts;

/** A moment in words, as clocks in the Netherlands show it. */
final class Moments {

    private Moments() {}

    static String say(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, H.mm", Texts.locale())
                .format(moment.atZone(SafeContact.ZONE));
    }
}
