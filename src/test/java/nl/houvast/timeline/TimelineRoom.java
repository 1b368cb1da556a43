package nl.houvast.timeline;

import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.person.PersonExamples.sam;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.houvast.access.Actor;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.timeline.TimelineHouse.Helped;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The timeline on a real database with a real vault: what its tests do there. */
abstract class TimelineRoom {

    static final Actor LOT = Actor.worker("worker-lot");

    private static final Pattern FIELD =
            Pattern.compile("name=\"(base|form|slip)\" value=\"([^\"]*)\"");

    @Autowired Helped helped;
    @Autowired Notes notes;
    @Autowired Timeline timeline;
    @Autowired Persons persons;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    /** A new case file of somebody new. */
    UUID file() {
        var person =
                Objects.requireNonNull(
                        transaction.execute(status -> persons.register(sam(), BRAM)));
        return fileOf(person);
    }

    UUID fileOf(PersonId person) {
        var file = TimeOrdered.id(clock.instant());
        helped.files.put(file, person);
        return file;
    }

    PersonId person(UUID file) {
        return helped.person(file);
    }

    UUID key() {
        return TimeOrdered.id(clock.instant());
    }

    UUID note(UUID file, String text, Actor by) {
        return notes.add(person(file), file, key(), text, by);
    }

    Notes.Edited edit(UUID file, UUID note, int base, String text, Actor by) {
        return notes.edit(person(file), file, new Notes.Change(note, base, key(), text), by);
    }

    String now(UUID file, UUID note) {
        return timeline.page(person(file), file, null, LOT).lines().stream()
                .filter(line -> line.id().equals(note))
                .map(line -> Objects.requireNonNull(line.note()).text())
                .findFirst()
                .orElseThrow();
    }

    int count(String table, PersonId person) {
        return db.sql("select count(*) from timeline." + table + " where person = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    static MvcTestResult get(MockMvcTester browser, String address, Actor by) {
        return browser.get().uri(address).with(user(by.id()).roles("WORKER")).exchange();
    }

    static MvcTestResult post(
            MockMvcTester browser, String address, Map<String, String> fields, Actor by) {
        var request = browser.post().uri(address).with(user(by.id()).roles("WORKER")).with(csrf());
        for (var field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    /** The form on this page, with this text in it. */
    static Map<String, String> typed(MvcTestResult page, String text) {
        var fields = new LinkedHashMap<String, String>();
        var found = FIELD.matcher(text(page));
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        fields.put("note", text);
        return fields;
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
