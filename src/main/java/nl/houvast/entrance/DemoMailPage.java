package nl.houvast.entrance;

import java.net.URI;
import java.util.List;
import nl.houvast.web.Page;

/**
 * The mails that would have been sent, the newest first.
 *
 * @param mails to people who do not exist
 */
record DemoMailPage(List<Mail> mails) implements Page {

    /** One mail. */
    record Mail(String to, String subject, List<String> lines) {

        @Override
        public String toString() {
            return "Mail[]"; // a link is in it
        }
    }

    static boolean isLink(String line) {
        return line.matches("https?://\\S+");
    }

    /** Where the link leads on this machine, whatever it is called by whoever looks. */
    static String path(String link) {
        return URI.create(link).getRawPath();
    }
}
