package nl.houvast.reach;

import static nl.houvast.web.Texts.text;

import java.util.List;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.person.ProcessingLog;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Who opened what there is about a person. Does not say who that is.
 *
 * @param lines null before anything was asked
 * @param names names by account
 * @param number of this page of them, from 0
 */
record OversightPage(
        String reference,
        Problems problems,
        @Nullable List<ProcessingLog.Account> lines,
        Map<String, String> names,
        int number)
        implements Page {

    static OversightPage asking(String reference, Problems problems) {
        return new OversightPage(reference, problems, null, Map.of(), 0);
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    boolean more() {
        return lines != null && lines.size() == ProcessingLog.PAGE;
    }

    /** "Noor Bakker (Medewerker)"; what the house does by itself is told as that. */
    String who(ProcessingLog.Account line) {
        if (line.actor().equals(Actor.HOUSE.id())) {
            return text("reach.oversight.house");
        }
        return text(
                "reach.oversight.who",
                names.getOrDefault(line.actor(), line.actor()),
                text("access.role." + line.entry().by()));
    }

    /** "24 november 2026, 15.12: gegevens geopend, om te bellen". */
    static String what(ProcessingLog.Entry entry) {
        return text(
                "reach.oversight.line",
                BrokenGlassPage.moment(entry.at()),
                text("person.access." + entry.what()),
                text("person.purpose." + entry.why()));
    }
}
