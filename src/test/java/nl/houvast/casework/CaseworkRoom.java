package nl.houvast.casework;

import static nl.houvast.casework.CaseworkExamples.MORNINGS;
import static nl.houvast.casework.CaseworkExamples.NOON;
import static nl.houvast.casework.CaseworkExamples.NOOR;
import static nl.houvast.casework.CaseworkExamples.anyTime;
import static nl.houvast.casework.CaseworkExamples.onlyAt;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.houvast.Heard;
import nl.houvast.MovingClock;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseworkHouse.Referring;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.privacy.Consents;
import nl.houvast.referral.ReferralId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The casework module on a real database, with real referrals and a real vault: what its tests do
 * there.
 */
abstract class CaseworkRoom {

    private static final Pattern EDITION = Pattern.compile("name=\"edition\" value=\"(\\w+)\"");

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired Referring referring;
    @Autowired MovingClock clock;
    @Autowired CallPlanner.MissedCalls missed;
    @Autowired CaseworkNews news;
    @Autowired FirstContactDesk desk;
    @Autowired FirstContacts contacts;
    @Autowired WorkList list;
    @Autowired Consents consents;
    @Autowired Persons persons;
    @Autowired EventPublicationRepository log;

    @BeforeEach
    void emptyRoom() {
        settle();
        // what plans calls in the background may hold some of these tables just now
        await().ignoreException(PessimisticLockingFailureException.class)
                .until(
                        () ->
                                db.sql(
                                                        """
                                                        truncate casework.first_contact,
                                                                 casework.contact_attempt,
                                                                 casework.case_file, casework.link
                                                        """)
                                                .update()
                                        >= 0);
        clock.set(NOON);
    }

    /**
     * Waits until every listener has done its work, so that no test disturbs the next. What was
     * heard is written down here and now: the house itself does so once a second.
     */
    void settle() {
        news.lookTogether();
        await().pollInterval(Duration.ofMillis(20))
                .until(
                        () -> {
                            Heard.write(log);
                            return log.findIncompletePublications().isEmpty();
                        });
    }

    FirstContactId contact(ReferralId referral) {
        settle();
        missed.plan();
        return db.sql("select id from casework.first_contact where referral = :referral")
                .param("referral", referral.value())
                .query(UUID.class)
                .optional()
                .map(FirstContactId::new)
                .orElseThrow();
    }

    FirstContactId sam() {
        return contact(referring.adult("Sam", "+31612345678", anyTime()));
    }

    FirstContactId fleur() {
        return contact(referring.adult("Fleur", "+31612345679", onlyAt(MORNINGS)));
    }

    PersonId person(FirstContactId contact) {
        return new PersonId(
                db.sql("select person from casework.first_contact where id = :id")
                        .param("id", contact.value())
                        .query(UUID.class)
                        .single());
    }

    Object column(String name, FirstContactId contact) {
        return db.sql("select " + name + " from casework.first_contact where id = :id")
                .param("id", contact.value())
                .query()
                .singleValue();
    }

    String referralStatus(FirstContactId contact) {
        return db.sql("select status from referral.referral where person = :person")
                .param("person", person(contact).value())
                .query(String.class)
                .single();
    }

    MvcTestResult get(String address, Actor by) {
        return browser.get().uri(address).with(user(by.id()).roles("WORKER")).exchange();
    }

    MvcTestResult post(String address, Actor by, String... fields) {
        var request = browser.post().uri(address).with(user(by.id()).roles("WORKER")).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    MvcTestResult act(FirstContactId contact, String step, String... fields) {
        return post("/werk/eerste-contact/" + contact + "/" + step, NOOR, fields);
    }

    MvcTestResult attempt(FirstContactId contact, String outcome, String... more) {
        var fields = new ArrayList<String>();
        Collections.addAll(fields, "attempt", new UUID(7, fields(contact)).toString());
        Collections.addAll(fields, "outcome", outcome);
        Collections.addAll(fields, "calledAt", Words.field(clock.instant()));
        Collections.addAll(fields, more);
        return act(contact, "pogingen", fields.toArray(String[]::new));
    }

    int fields(FirstContactId contact) {
        return db.sql("select count(*) from casework.contact_attempt")
                .query(Integer.class)
                .single();
    }

    String page(FirstContactId contact) {
        return text(get("/werk/eerste-contact/" + contact, NOOR));
    }

    String list(String part) {
        return text(get("/werk?lijst=" + part, NOOR));
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    int count() {
        return db.sql("select count(*) from casework.first_contact").query(Integer.class).single();
    }

    /** All of the module's tables as text, bytes too. */
    String everything() {
        var all = new StringBuilder();
        for (var table : new String[] {"first_contact", "contact_attempt", "case_file", "link"}) {
            for (Map<String, @Nullable Object> row :
                    db.sql("select * from casework." + table).query().listOfRows()) {
                row.values()
                        .forEach(
                                value ->
                                        all.append(
                                                        value instanceof byte[] bytes
                                                                ? new String(
                                                                        bytes,
                                                                        java.nio.charset
                                                                                .StandardCharsets
                                                                                .ISO_8859_1)
                                                                : value)
                                                .append('\n'));
            }
        }
        return all.toString();
    }

    /** Which edition of the data this page shows. */
    static String edition(MvcTestResult page) {
        var found = EDITION.matcher(text(page));
        return found.find() ? found.group(1) : "";
    }
}
