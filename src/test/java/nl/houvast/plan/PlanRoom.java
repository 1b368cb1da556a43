package nl.houvast.plan;

import static nl.houvast.plan.PlanExamples.NOON;
import static nl.houvast.plan.PlanExamples.NOOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.houvast.MovingClock;
import nl.houvast.Visits;
import nl.houvast.casework.CaseFileId;
import nl.houvast.casework.CaseNews.CaseOpened;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonExamples;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.referral.ReferralId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The house around plans: people who are helped, and colleagues who look at pages. */
abstract class PlanRoom extends Visits {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

    @Autowired JdbcClient db;
    @Autowired Persons persons;
    @Autowired Plans plans;
    @Autowired Tracks tracks;
    @Autowired MovingClock clock;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEventPublisher events;

    @BeforeEach
    void empty() {
        clock.set(NOON);
        db.sql(
                        """
                        truncate plan.plan, plan.goal, plan.action, plan.track,
                                 task.task, task.watched,
                                 casework.case_file, casework.first_contact,
                                 casework.contact_attempt,
                                 portal.client_access, reach.shield, reach.named, reach.broken_glass, reach.danger
                        """)
                .update();
    }

    <T> T inTransaction(Supplier<T> what) {
        return Objects.requireNonNull(transaction.execute(status -> what.get()));
    }

    void inTransaction(Runnable what) {
        transaction.executeWithoutResult(status -> what.run());
    }

    PersonId person(String name) {
        return inTransaction(
                () ->
                        persons.register(
                                PersonExamples.identity(
                                        name,
                                        "Voorbeeld",
                                        "+31612345678",
                                        null,
                                        PersonExamples.callOnly()),
                                NOOR));
    }

    /** A case file of Noor, as casework opens it after the yes. */
    CaseFileId opened(PersonId person) {
        var file = TimeOrdered.id(NOON);
        db.sql(
                        """
                        with contact as (
                            insert into casework.first_contact
                                (id, referral, person, event, relation, route, urgent, received_at,
                                 due_at, status, taken_by, next_kind, next_from,
                                 next_agreed, attempts, unanswered, ended_at, version)
                            values (:id, :id, :person, 'fraud.phishing', 'victim', 'SELF', false,
                                    :at, :at, 'ACCEPTED', :noor, 'AGREE', :at, false, 1, 0,
                                    :at, 1)
                            returning *)
                        insert into casework.case_file
                            (id, first_contact, referral, person, event, relation, route, urgent,
                             received_at, owner, opened_at, status, version)
                        select id, id, referral, person, event, relation, route, urgent,
                               received_at, taken_by, received_at, 'INTAKE', 1 from contact
                        """)
                .param("id", file)
                .param("person", person.value())
                .param("noor", NOOR.id())
                .param("at", NOON.atOffset(ZoneOffset.UTC))
                .update();
        inTransaction(
                () ->
                        events.publishEvent(
                                new CaseOpened(
                                        new CaseFileId(file),
                                        person,
                                        new ReferralId(file),
                                        "",
                                        "",
                                        false,
                                        NOOR.id(),
                                        NOON)));
        return new CaseFileId(file);
    }

    static String page(CaseFileId file) {
        return "/werk/dossiers/" + file + "/plan";
    }

    /** The version that a form on this page carries. */
    static String version(MvcTestResult page) {
        var found = VERSION.matcher(text(page));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** The version of the plan as it is kept now. */
    String version(CaseFileId file) {
        return String.valueOf(plans.find(file).map(Plan::version).orElse(0));
    }

    UUID goal(CaseFileId file, String words) {
        assertThat(post(page(file) + "/doelen", NOOR, "version", version(file), "words", words))
                .hasRedirectedUrl(page(file));
        return plans.find(file).orElseThrow().goals().getLast().id();
    }

    UUID action(CaseFileId file, UUID goal, String words, Doer doer) {
        var before = ids(file);
        assertThat(
                        post(
                                page(file) + "/doelen/" + goal + "/acties",
                                NOOR,
                                "version",
                                version(file),
                                "words",
                                words,
                                "doer",
                                doer.name(),
                                "priority",
                                "FIRST",
                                "day",
                                "1-12-2026"))
                .hasRedirectedUrl(page(file));
        var after = ids(file);
        after.removeAll(before);
        return after.getFirst();
    }

    private List<UUID> ids(CaseFileId file) {
        return new ArrayList<>(
                plans.find(file).orElseThrow().goals().stream()
                        .flatMap(goal -> goal.actions().stream())
                        .map(PlanAction::id)
                        .toList());
    }
}
