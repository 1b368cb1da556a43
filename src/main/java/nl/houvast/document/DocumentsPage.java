package nl.houvast.document;

import static nl.houvast.web.Texts.text;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.houvast.person.PersonId;
import nl.houvast.web.Choice;
import nl.houvast.web.Form;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The documents of one person. Does not say who that is.
 *
 * @param names names by account of who added them
 * @param scanned whether documents are scanned for viruses here
 */
record DocumentsPage(
        PersonId person,
        List<Document> documents,
        Map<String, String> names,
        boolean scanned,
        Typed typed,
        Problems problems)
        implements Page {

    /**
     * What somebody just said of a document. What was not filled in is empty.
     *
     * @param kind what it is
     * @param purpose what it is kept for
     * @param readers who may read it
     */
    record Typed(String kind, String purpose, String readers) implements Form {

        static final Typed NOTHING = new Typed("", "", "");

        Typed {
            kind = kind == null ? "" : kind;
            purpose = purpose == null ? "" : purpose;
            readers = readers == null ? "" : readers;
        }
    }

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

    static List<Choice> purposes() {
        return Arrays.stream(DocumentPurpose.values())
                .map(one -> Choice.of(one.name(), text("document.purpose." + one)))
                .toList();
    }

    static List<Choice> readers() {
        return Arrays.stream(DocumentReaders.values())
                .map(one -> Choice.of(one.name(), text("document.readers." + one)))
                .toList();
    }

    static String title(Document document) {
        return text("document.kind." + document.kind());
    }

    /** "Voor de hulp. Iedereen die deze persoon mag zien, mag het lezen." */
    static String use(Document document) {
        return text(
                "document.use",
                text("document.purpose." + document.use().purpose()),
                text("document.readers." + document.use().readers()));
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
