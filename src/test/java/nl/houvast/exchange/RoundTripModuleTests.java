package nl.houvast.exchange;

import static nl.houvast.exchange.ExchangeExamples.json;
import static nl.houvast.exchange.ExchangeExamples.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import nl.houvast.TestDatabase;
import nl.houvast.directory.EntryChange;
import nl.houvast.directory.EntryChange.FieldChange;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.PastImport.Counts;
import nl.houvast.hsds.ServiceBodies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** What is written in any form and read back makes no difference; what was changed in it, does. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
@Import({TestDatabase.class, ExchangeHouse.class})
class RoundTripModuleTests extends ExchangeRoom {

    private static final Counts SAME = new Counts(0, 0, 219, 0, 0);

    @Autowired Exports exports;

    private byte[] written(Format format) {
        return written(format, sources.documents(EDITOR));
    }

    private byte[] written(Format format, List<String> documents) {
        var out = new ByteArrayOutputStream();
        try {
            exports.write(format, documents, LocalDate.of(2026, 11, 27), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void ourWholeDirectoryComesBackAsItWas(Format format) {
        var shown = desk.preview(offer(OURS, written(format)), EDITOR);

        assertThat(shown.problems()).isEmpty();
        assertThat(shown.plan().changes()).isEmpty();
        assertThat(shown.plan().counts()).isEqualTo(SAME);
        assertThat(shown.offered().format()).as("recognised").isEqualTo(format);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void anInstallationThatIsEmptyGetsAllOfIt(Format format) {
        var all = List.of(row("zon"), row("maan").replace("\"active\":true", "\"active\":false"));
        var file = written(format, all);
        take("gemeente-x", file);

        var stored =
                db.sql("select document from directory.offer where id in ('zon', 'maan')")
                        .query(String.class)
                        .list();
        assertThat(stored)
                .extracting(Flat.JSON::readTree)
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(Flat.JSON::readTree).toList());
    }

    @Test
    void whatOurPublicApiGivesChangesNothing() {
        var moviera = text(get("/hsds/v3/services/" + ServiceBodies.id(new OfferId("moviera"))));
        var files = new ArrayList<>(List.of(moviera));
        for (int page = 1; page <= 3; page++) {
            files.add(text(get("/hsds/v3/services?full=true&per_page=100&page=" + page)));
        }
        var read = 0;
        for (var file : files) {
            var part = new UploadForm(OURS, "", "ja");
            var plan = preview(offer(part, ExchangeExamples.bytes(file)));
            assertThat(plan.problems()).isEmpty();
            assertThat(plan.changes()).isEmpty();
            read += plan.counts().unchanged();
        }
        assertThat(read).isEqualTo(1 + 219);
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"HSDS", "HSDS_JSON"})
    void whatSomebodyChangedInHsdsIsRead(Format format) throws IOException {
        take("gemeente-x", row("zon"));
        var file = written(format, List.of(row("zon")));
        var changed =
                format == Format.HSDS
                        ? repacked(file)
                        : replaced(new String(file, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8);
        var plan = preview(offer("gemeente-x", changed));

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.changes())
                .flatExtracting(EntryChange::fields)
                .containsExactlyInAnyOrder(
                        new FieldChange("email", "hallo@zon.example.org", "dag@zon.example.org"),
                        new FieldChange("phones[1].number", "0900-0101", "0900-0102"),
                        new FieldChange("phones[1].certainty", "source", "knowledge"),
                        new FieldChange("phones[1].cost", "free", "local"));
    }

    /** In what HSDS says, not in our own document beside it. */
    private static String replaced(String text) {
        return text.replace("\"email\":\"hallo@", "\"email\":\"dag@")
                .replace("\"number\":\"0900-0101\"", "\"number\":\"0900-0102\"")
                .replace(",hallo@zon", ",dag@zon")
                .replace(",0900-0101,", ",0900-0102,");
    }

    private static byte[] repacked(byte[] file) throws IOException {
        var parts = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(entry.getName());
                parts.add(replaced(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return ExchangeExamples.zip(parts.toArray(String[]::new));
    }

    @Test
    void aServiceOfAnotherHouseBecomesAnEntryAndSoDoesItsOrganisation() {
        var file =
                """
                {"id":"ac148810-d857-441c-9679-408f346de14b","name":"Praten na een ramp",
                 "description":"Samen praten.","status":"active","minimum_age":16,
                 "assured_date":"2026-10-01","phones":[{"id":"1","number":"0900-0101"}],
                 "languages":[{"id":"1","code":"nl"}],
                 "organization":{"id":"d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610",
                  "name":"Voorbeeldhuis","description":"Een huis."}}
                """;
        take("ander-huis", ExchangeExamples.bytes(file));

        var entry = entry("hsds-ac148810-d857-441c-9679-408f346de14b");
        assertThat(entry.name()).isEqualTo("Praten na een ramp");
        assertThat(entry.target().minAge()).isEqualTo(16);
        assertThat(entry.phones().getFirst().number()).isEqualTo("0900-0101");
        assertThat(entry.verification().certainty().name()).isEqualTo("KNOWLEDGE");
        var above = entry.parent();
        assertThat(above).isEqualTo(new OfferId("hsds-d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610"));
        assertThat(entry("hsds-d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610").name())
                .isEqualTo("Voorbeeldhuis");
    }

    @Test
    void theExportIsForEditorsAndNamesTheDay() {
        var words =
                Map.of("json", "application/json", "csv", "text/csv", "hsds", "application/zip");
        words.forEach(
                (word, type) -> {
                    var file = get("/beheer/kaart/export?format=" + word);
                    assertThat(file).hasStatusOk();
                    assertThat(file.getResponse().getContentType()).startsWith(type);
                    assertThat(file.getResponse().getHeader("Content-Disposition"))
                            .startsWith("attachment; filename=\"sociale-kaart-2");
                });
        assertThat(get("/beheer/kaart/export?format=doc")).hasStatus(404);
        var shown = preview(offer("gemeente-x", json(row("zon"))));
        assertThat(shown.counts().added()).isEqualTo(1);
    }
}
