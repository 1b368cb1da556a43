package nl.houvast.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.util.unit.DataSize;

/** Invented organisations, and files with them. */
final class ExchangeExamples {

    static final ExchangeSettings SETTINGS =
            new ExchangeSettings(
                    DataSize.ofKilobytes(200),
                    DataSize.ofKilobytes(400),
                    20,
                    50,
                    Duration.ofDays(1),
                    16);

    /** A whole entry; nearly every field that may be there is there. */
    static final String ROW =
            """
            {"id":"steunpunt-zon","name":"Steunpunt Zon","otherNames":["De Zon","Zon | Maan"],\
            "kind":"organisation","active":true,"audience":"victim",\
            "description":{"nl":"Praten, \\"rustig\\"; na een aanranding.","en":"Talking."},\
            "url":"https://zon.example.org","urlCertainty":"source",\
            "phones":[{"number":"+31 30 1234567","label":"=Balie","cost":"local",\
            "certainty":"knowledge","source":"https://lijst.example.org/zon"},\
            {"number":"0900-0101","cost":"free","certainty":"source"}],\
            "chat":{"url":"https://chat.example.org","hours":"9-17"},"email":"hallo@zon.example.org",\
            "hours":{"always":false,"text":"Werkdagen 9-17 uur","certainty":"source"},\
            "cost":{"type":"free","text":"Wel belkosten"},\
            "target":{"events":["sexual"],"relations":["victim"],"minAge":12,"maxAge":27,\
            "gender":"female","groups":["youth"]},"services":["emotional","legal"],\
            "languages":["nl","interpreter","ngt"],\
            "area":{"national":false,"label":"Stad Utrecht","municipalities":["GM0344"],\
            "exact":false},\
            "access":{"self":true,"professional":true,"gpLetter":true,"text":"Loop binnen."},\
            "urgency":"acute","aroundTheClock":false,\
            "verification":{"certainty":"source","sources":["https://zon.example.org/over"],\
            "checkedOn":"2026-11-23","note":"'t Kan: bel eerst."}}\
            """;

    private ExchangeExamples() {}

    /** The same entry under another id and name. */
    static String row(String id) {
        return ROW.replace("\"steunpunt-zon\"", "\"" + id + "\"").replace("Steunpunt Zon", id);
    }

    static String branch(String id, String parent) {
        return row(id).replace("\"active\":true", "\"parent\":\"" + parent + "\"");
    }

    static byte[] json(String... rows) {
        var text =
                "{\"format\":\"houvast-directory/1\",\"madeOn\":\"2026-11-23\",\"offers\":["
                        + String.join(",", rows)
                        + "]}";
        return bytes(text);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A zip with this in it: a name and a text, by turns. */
    static byte[] zip(String... namesAndTexts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(bytes(namesAndTexts[i + 1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
