package nl.houvast.portal;

import static nl.houvast.web.Texts.text;

import java.util.List;
import nl.houvast.access.Role;
import nl.houvast.person.ProcessingLog;
import nl.houvast.web.Page;
import nl.houvast.web.Texts;

/**
 * Who looked at the data of the client, and why. Says nobody's name: not the client's, and not that
 * of who looked.
 *
 * @param number of this page, from 0
 * @param parts the other pages on which the client finds something
 */
record OwnPage(List<ProcessingLog.Entry> looks, int number, List<OwnPart> parts) implements Page {

    /** Nobody reads on for longer than this. */
    static final int LAST = 10_000;

    boolean more() {
        return looks.size() == ProcessingLog.PAGE && number < LAST;
    }

    static String when(ProcessingLog.Entry entry) {
        return Texts.moment(entry.at());
    }

    /** "Medewerker: gegevens geopend, om te bellen". */
    static String what(ProcessingLog.Entry entry) {
        var who =
                entry.by() == Role.MACHINE
                        ? text("portal.own.house")
                        : text("access.role." + entry.by());
        return text(
                "portal.own.line",
                who,
                text("person.access." + entry.what()),
                text("person.purpose." + entry.why()));
    }
}
