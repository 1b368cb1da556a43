package nl.houvast.consultation;

import static nl.houvast.web.Texts.text;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import nl.houvast.consultation.Figures.Counted;
import nl.houvast.web.Page;
import nl.houvast.web.Texts;

/** What is counted, table by table. */
record FiguresPage(Counted counted, Terms terms) implements Page {

    /** One table: what was counted by, and the counts by name. */
    record Table(String name, Map<String, String> rows) {}

    List<Table> tables() {
        return List.of(
                table("month", counted.months(), FiguresPage::month),
                table("channel", counted.channels(), it -> text("consultation.channel." + it)),
                table("event", counted.events(), it -> terms.event(it.isEmpty() ? null : it)),
                table("outcome", counted.outcomes(), it -> text("consultation.outcome." + it)),
                table("promise", counted.promises(), it -> text("consultation.promise." + it)));
    }

    private static <K> Table table(
            String name, Map<K, OptionalInt> counts, Function<K, String> word) {
        var rows = new LinkedHashMap<String, String>();
        counts.forEach((key, count) -> rows.put(word.apply(key), shown(count)));
        return new Table(name, rows);
    }

    private static String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", Texts.locale()).format(month);
    }

    private static String shown(OptionalInt count) {
        return count.isPresent()
                ? String.valueOf(count.getAsInt())
                : text("consultation.figures.hidden");
    }
}
