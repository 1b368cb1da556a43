package nl.houvast.upkeep;

import static nl.houvast.web.Texts.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.houvast.contact.SafeContact;
import nl.houvast.directory.OfferId;
import nl.houvast.upkeep.CorrectionDesk.Difference;
import nl.houvast.upkeep.CorrectionDesk.ToDecide;
import nl.houvast.upkeep.EntryLinkDesk.Working;
import nl.houvast.upkeep.UpkeepDesk.ToLookAt;
import nl.houvast.web.Page;
import nl.houvast.web.Texts;

/**
 * What an editor looks at next, the least sure first; before that, what organisations wait for.
 *
 * @param q the words in whose names it was looked for; empty for the whole list
 * @param next what is shown
 * @param every how many entries there are
 * @param links those that work, in the order of names
 * @param open corrections that nobody decided about, the oldest first
 * @param differences where an import says something else than what was approved
 */
record UpkeepPage(
        String q,
        List<ToLookAt> next,
        int every,
        List<Working> links,
        List<ToDecide> open,
        List<Difference> differences)
        implements Page {

    static final String PATH = "/beheer/kaart";

    static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Texts.locale()).format(day);
    }

    static String day(Instant at) {
        return day(LocalDate.ofInstant(at, SafeContact.ZONE));
    }

    /** Since when the link of this entry works and until when, in words; empty without one. */
    Optional<String> link(OfferId id) {
        return links.stream()
                .filter(one -> one.offer().equals(id))
                .findFirst()
                .map(UpkeepPage::period);
    }

    static String period(Working one) {
        return text("upkeep.link.live", day(one.link().madeAt()), day(one.link().expiresAt()));
    }

    /** Links to entries that stand further on in the list. */
    List<Working> otherLinks() {
        if (!q.isEmpty()) {
            return List.of();
        }
        var shown = next.stream().map(one -> one.offer().id()).toList();
        return links.stream().filter(one -> !shown.contains(one.offer())).toList();
    }

    /** What was reported, in words; empty when nothing was. */
    static String reported(ToLookAt one) {
        return one.reports().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> text("upkeep.wrong." + it.getKey()) + " (" + it.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
