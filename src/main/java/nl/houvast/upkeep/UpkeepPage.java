package nl.houvast.upkeep;

import static nl.houvast.web.Texts.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import nl.houvast.upkeep.UpkeepDesk.ToLookAt;
import nl.houvast.web.Page;
import nl.houvast.web.Texts;

/** What an editor looks at next, the least sure first. */
record UpkeepPage(List<ToLookAt> next) implements Page {

    static final String PATH = "/beheer/kaart";

    static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Texts.locale()).format(day);
    }

    /** What was reported, in words; empty when nothing was. */
    static String reported(ToLookAt one) {
        return one.reports().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(it -> text("upkeep.wrong." + it.getKey()) + " (" + it.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
