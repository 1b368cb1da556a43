package nl.houvast.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.directory.Directory;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An organisation with a link, and the editors behind it, on a real database. */
abstract class OrganisationTells {

    static final OfferId MOVIERA = new OfferId("moviera");
    static final OfferId NIDOS = new OfferId("nidos");
    static final Actor EDITOR = new Actor("editor-ed", Role.EDITOR);

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Directory directory;
    @Autowired Upkeep upkeep;
    @Autowired EntryLinkDesk links;
    @Autowired CorrectionDesk corrections;

    @BeforeEach
    @AfterEach
    void nothing() {
        db.sql(
                        """
                        truncate upkeep.report, upkeep.looked, upkeep.link, upkeep.capacity,
                            upkeep.correction, upkeep.amendment
                        """)
                .update();
        again();
    }

    String make(OfferId offer) {
        return links.make(offer, EDITOR).secret().value();
    }

    MvcTestResult look(String link) {
        return browser.get().uri("/vermelding/" + link).exchange();
    }

    MvcTestResult send(String link, String form, Map<String, String> typed) {
        var request = browser.post().uri("/vermelding/" + link + form).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    void approve(Correction correction) {
        assertThat(decide(correction.id() + "/overnemen", Map.of()))
                .hasRedirectedUrl("/beheer/kaart");
    }

    MvcTestResult decide(String what, Map<String, String> typed) {
        return edit("/beheer/kaart/wijziging/" + what, typed);
    }

    MvcTestResult edit(String path, Map<String, String> typed) {
        var request =
                browser.post()
                        .uri(path)
                        .with(csrf())
                        .with(user("editor-ed").roles(Role.EDITOR.name()));
        typed.forEach(request::param);
        return request.exchange();
    }

    String list() {
        return text(
                browser.get()
                        .uri("/beheer/kaart")
                        .with(user("editor-ed").roles(Role.EDITOR.name()))
                        .exchange());
    }

    void again() {
        db.sql("update upkeep.change set number = number + 1").update();
        upkeep.look();
    }

    Offer moviera() {
        return find(MOVIERA);
    }

    Offer find(OfferId id) {
        return directory.current().find(id).orElseThrow();
    }

    int count(String sql) {
        return db.sql(sql).query(Integer.class).single();
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
