package nl.houvast.directory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.houvast.directory.Vocabulary.Term;
import nl.houvast.kernel.Wording;
import nl.houvast.web.Body;
import org.jspecify.annotations.Nullable;

/** Invented organisations, and a vocabulary of a few words. */
public final class DirectoryExamples {

    /** A few words. */
    public static final Vocabulary VOCABULARY =
            kind ->
                    switch (kind) {
                        case EVENT ->
                                List.of(
                                        term("sexual", null, "Seksueel geweld", "Sexual violence"),
                                        new Term(
                                                "sexual.assault",
                                                "sexual",
                                                new Wording("Aanranding", "Sexual assault"),
                                                List.of("aangerand", "betast")),
                                        term("traffic", null, "Verkeersongeval", "Road accident"),
                                        term("fraud", null, "Fraude", "Fraud"));
                        case RELATION -> List.of(term("victim", null, "Slachtoffer", "Victim"));
                        case SERVICE ->
                                List.of(
                                        term("emotional", null, "Emotionele hulp", "Support"),
                                        new Term(
                                                "legal",
                                                null,
                                                new Wording("Juridische hulp", "Legal help"),
                                                List.of("advocaat")));
                        case GROUP -> List.of(term("youth", null, "Jongeren", "Young people"));
                    };

    /** The same, to be asked. */
    public static final Words WORDS = new Words(Optional.of(VOCABULARY));

    /** The places of our own files. */
    public static final Places PLACES = new Places();

    static final EntryReader READER = new EntryReader(WORDS, PLACES);

    /** A whole row; every field that may be there is there. */
    public static final String ROW =
            """
            {"id":"steunpunt-zon","name":"Steunpunt Zon","otherNames":["De Zon"],\
            "kind":"organisation","parent":null,"active":true,"audience":"victim",\
            "description":{"nl":"Praten na een aanranding.","en":"Talking after an assault."},\
            "url":"https://zon.example.org","urlCertainty":"source",\
            "phones":[{"number":"0900-0101","label":"Balie","cost":"local",\
            "certainty":"knowledge","source":"https://lijst.example.org/zon"}],\
            "chat":{"url":"https://chat.example.org","hours":"9-17"},"email":"hallo@zon.example.org",\
            "hours":{"always":false,"text":"Werkdagen 9-17 uur","certainty":"source"},\
            "cost":{"type":"free","text":"Wel belkosten"},\
            "target":{"events":["sexual"],"relations":["victim"],"minAge":12,"maxAge":27,\
            "gender":"female","groups":["youth"]},"services":["emotional","legal"],\
            "languages":["nl","ar"],\
            "area":{"national":false,"label":"Stad Utrecht","municipalities":["GM0344"],\
            "exact":false},\
            "access":{"self":true,"professional":true,"gpLetter":true,"text":"Loop binnen."},\
            "urgency":"acute","aroundTheClock":false,\
            "verification":{"certainty":"source","sources":["https://zon.example.org/over"],\
            "checkedOn":"2026-11-23","note":"Bel eerst."}}\
            """;

    private DirectoryExamples() {}

    static Term term(String id, @Nullable String parent, String nl, String en) {
        return new Term(id, parent, new Wording(nl, en), List.of());
    }

    /** The same row under another id and name. */
    public static String row(String id) {
        return ROW.replace("\"steunpunt-zon\"", "\"" + id + "\"").replace("Steunpunt Zon", id);
    }

    /** A branch of another. */
    public static String branch(String id, String parent) {
        return row(id).replace("\"parent\":null", "\"parent\":\"" + parent + "\"");
    }

    /** The same for the whole country. */
    public static String national(String id) {
        return row(id).replace("\"national\":false", "\"national\":true")
                .replace("\"municipalities\":[\"GM0344\"],", "");
    }

    /** The same row with more fields. */
    public static String with(String fields) {
        return ROW.replace("\"urgency\"", fields + ",\"urgency\"");
    }

    /** The entry that this row stands for. */
    public static Entry entry(String json) {
        return READER.read(Body.of(json));
    }

    /** The entry that this row stands for, whatever its words. */
    public static Entry entryOfAnyWords(String json) {
        return EntryReader.ofChecked(PLACES).read(Body.of(json));
    }

    static String text(String... rows) {
        return "{\"format\":\"houvast-directory/1\",\"madeOn\":\"2026-11-23\",\"offers\":["
                + String.join(",", rows)
                + "]}";
    }

    static DirectoryFile file(String... rows) {
        return ofText(text(rows));
    }

    static DirectoryFile ofText(String text) {
        return new DirectoryFile("test.json", text.getBytes(StandardCharsets.UTF_8));
    }

    /** So many rows. */
    public static String[] rows(int many) {
        return Stream.iterate(1, i -> i + 1)
                .limit(many)
                .map(i -> row("zon-" + i))
                .toArray(String[]::new);
    }
}
