package nl.houvast.exchange;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.directory.Conflicts;
import nl.houvast.directory.Directory;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.Sources;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What tests of this module share. What a test imports, it takes away again. */
abstract class ExchangeRoom {

    static final Actor EDITOR = new Actor("editor-ed", Role.EDITOR);
    static final String OURS = "offers.json";

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Directory directory;
    @Autowired Sources sources;
    @Autowired Conflicts conflicts;
    @Autowired ExchangeDesk desk;

    @AfterEach
    void restore() {
        db.sql("truncate exchange.preview, directory.choice, directory.source_change").update();
        db.sql("update directory.import set kind = 'START' where source = ?").param(OURS).update();
        db.sql("delete from directory.source_row where source <> ?").param(OURS).update();
        db.sql(
                        """
                        delete from directory.offer as offer
                         where not exists (select from directory.source_row as row
                                            where row.id = offer.id)
                        """)
                .update();
        db.sql(
                        """
                        insert into directory.offer (id, document, import)
                        select id, document, import from directory.source_row
                        on conflict (id) do update set document = excluded.document
                        """)
                .update();
        db.sql(
                        """
                        insert into directory.import (source, checksum, at, kind)
                        values ('test', '', now(), 'CHOICE')
                        """)
                .update();
        db.sql("update directory.offer set import = (select max(number) from directory.import)")
                .update();
        sources.look();
    }

    UUID offer(String source, byte[] file) {
        return offer(new UploadForm(source, "", ""), file);
    }

    UUID offer(UploadForm form, byte[] file) {
        var offering = desk.offer(new ByteArrayInputStream(file), form, EDITOR);
        return Objects.requireNonNull(offering.id(), () -> offering.whole().toString());
    }

    Sources.Preview preview(UUID id) {
        return desk.preview(id, EDITOR).plan();
    }

    /** Offers a file and takes it at once. */
    long take(String source, byte[] file) {
        var id = offer(source, file);
        var number = desk.take(id, preview(id).state(), true, EDITOR);
        sources.look();
        return number;
    }

    long take(String source, String... rows) {
        return take(source, ExchangeExamples.json(rows));
    }

    long undo(long number) {
        var undone = sources.undo(number, sources.undoing(number, EDITOR).state(), EDITOR);
        sources.look();
        return undone;
    }

    Offer entry(String id) {
        return directory.current().find(new OfferId(id)).orElseThrow();
    }

    boolean isThere(String id) {
        return directory.current().find(new OfferId(id)).isPresent();
    }

    MvcTestResult get(String address) {
        return browser.get().uri(address).with(user("editor-ed").roles("EDITOR")).exchange();
    }

    MvcTestResult post(String address, String... fields) {
        var request = browser.post().uri(address).with(user("editor-ed").roles("EDITOR"));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.with(csrf()).exchange();
    }

    /** Sends a file as a browser does. */
    MvcTestResult upload(String source, String format, byte[] file) {
        return browser.post()
                .uri(ImportPage.PATH)
                .multipart()
                .file(new MockMultipartFile("file", "kaart", "application/octet-stream", file))
                .param("source", source)
                .param("format", format)
                .with(user("editor-ed").roles("EDITOR"))
                .with(csrf())
                .with(
                        request -> {
                            request.setContent(file); // browsers say how long it is
                            return request;
                        })
                .exchange();
    }

    static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> details(List<Sources.Problem> problems) {
        return problems.stream().map(it -> it.row() + " " + it.id() + " " + it.field()).toList();
    }
}
