package nl.houvast.document;

import static nl.houvast.web.Texts.text;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.houvast.person.PersonId;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The documents of one person. Does not say who that is.
 *
 * @param names names by account of who added them
 * @param scanned whether documents are scanned for viruses here
 * @param kind what somebody just said that it is
 */
record DocumentsPage(
        PersonId person,
        List<Document> documents,
        Map<String, String> names,
        boolean scanned,
        String kind,
        Problems problems)
        implements Page {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final int KILO = 1024;

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    static String address(PersonId person) {
        return "/werk/documenten/" + person;
    }

    String address() {
        return address(person);
    }

    List<Choice> kinds() {
        return Arrays.stream(DocumentKind.values())
                .map(one -> Choice.of(one.name(), text("document.kind." + one)))
                .toList();
    }

    static String title(Document document) {
        return text("document.kind." + document.kind());
    }

    /** "PDF van 312 kB, toegevoegd op 27 november 2026 door Noor Bakker". */
    String line(Document document) {
        var size = Math.max(1, document.size() / KILO);
        var day =
                DateTimeFormatter.ofPattern("d MMMM yyyy", LocaleContextHolder.getLocale())
                        .format(document.addedAt().atZone(HERE));
        var who = names.getOrDefault(document.addedBy(), document.addedBy());
        return text("document.line", document.file(), size, day, who);
    }
}
