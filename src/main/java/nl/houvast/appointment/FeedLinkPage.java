package nl.houvast.appointment;

import static nl.houvast.contact.SafeContact.ZONE;

import java.time.LocalDate;
import nl.houvast.kernel.LinkSecret;
import nl.houvast.web.Page;

/**
 * A link that was just made, once: it is kept nowhere, so nobody can show it again.
 *
 * @param site where people find this Houvast
 */
record FeedLinkPage(LinkSecret link, String site, LocalDate today) implements Page {

    @Override
    public boolean secret() {
        return true;
    }

    /** What to give to a calendar program. */
    String address() {
        return site + FeedController.PATH + link.value() + ".ics";
    }

    /** The last day on which it works, in words. */
    String until() {
        var end = today.atStartOfDay(ZONE).plus(CalendarLinks.WORKS_FOR).toLocalDate();
        return AppointmentWords.day(end);
    }
}
