package nl.houvast.colleague;

import static nl.houvast.colleague.ColleagueExamples.FATMA;
import static nl.houvast.colleague.ColleagueExamples.HANNA;
import static nl.houvast.colleague.ColleagueExamples.LOT;
import static nl.houvast.colleague.ColleagueExamples.NOON;
import static nl.houvast.colleague.ColleagueExamples.NOOR;
import static nl.houvast.colleague.ColleagueExamples.SVEN;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.houvast.MovingClock;
import nl.houvast.access.Account;
import nl.houvast.access.Accounts;
import nl.houvast.access.Actor;
import nl.houvast.access.Profile;
import nl.houvast.casework.CaseFileId;
import nl.houvast.casework.CaseNews.CaseOpened;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonExamples;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.referral.ReferralId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Colleagues of two regions, and somebody who is helped in one of them. */
abstract class ColleagueRoom {

    /** Each on a thread of its own: on a small machine the common ones are too few to meet. */
    private static final Executor ALONE = what -> Thread.ofVirtual().start(what);

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Persons persons;
    @Autowired Accounts accounts;
    @Autowired MovingClock clock;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;

    @BeforeEach
    void empty() {
        clock.set(NOON);
        db.sql(
                        """
                        truncate colleague.transfer, colleague.approval, colleague.approval_team, reach.along, reach.shield, reach.named,
                                 task.task, task.watched, timeline.entry, casework.case_file,
                                 casework.first_contact, casework.contact_attempt cascade
                        """)
                .update();
        db.sql("delete from access.account where id like 'worker-%'").update();
        for (var actor : List.of(NOOR, SVEN, FATMA, LOT, HANNA)) {
            accounts.signedIn(
                    new Account(
                            actor.id(),
                            actor.role(),
                            actor.scope(),
                            new Profile(name(actor), null, null, null, null)));
        }
    }

    /** "Noor". */
    static String name(Actor actor) {
        var name = actor.id().substring("worker-".length());
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    void inTransaction(Runnable what) {
        transaction.executeWithoutResult(status -> what.run());
    }

    PersonId person(String name) {
        return Objects.requireNonNull(
                transaction.execute(
                        status ->
                                persons.register(
                                        PersonExamples.identity(
                                                name,
                                                "Voorbeeld",
                                                "+31612345678",
                                                null,
                                                PersonExamples.callOnly()),
                                        NOOR)));
    }

    CaseFileId opened(PersonId person) {
        return opened(person, NOOR, "VR09");
    }

    /** A case file of this worker about this person, as casework opens it after the yes. */
    CaseFileId opened(PersonId person, Actor owner, String region) {
        var file = TimeOrdered.id(clock.instant());
        db.sql(
                        """
                        with contact as (
                            insert into casework.first_contact
                                (id, referral, person, event, relation, route, region, team, urgent,
                                 received_at, due_at, status, taken_by, next_kind, next_from,
                                 next_agreed, attempts, unanswered, ended_at, version)
                            values (:id, :id, :person, 'violence.assault', 'victim', 'SELF', :region,
                                    '', false, :at, :at, 'ACCEPTED', :owner, 'AGREE', :at, false, 1,
                                    0, :at, 1)
                            returning *)
                        insert into casework.case_file
                            (id, first_contact, referral, person, event, relation, route, region,
                             team, urgent, received_at, owner, opened_at, status, version)
                        select id, id, referral, person, event, relation, route, region, team,
                               urgent, received_at, taken_by, received_at, 'ACTIVE', 1 from contact
                        """)
                .param("id", file)
                .param("person", person.value())
                .param("owner", owner.id())
                .param("region", region)
                .param("at", NOON.atOffset(ZoneOffset.UTC))
                .update();
        inTransaction(
                () ->
                        events.publishEvent(
                                new CaseOpened(
                                        new CaseFileId(file),
                                        person,
                                        new ReferralId(file),
                                        region,
                                        "",
                                        false,
                                        owner.id(),
                                        NOON)));
        return new CaseFileId(file);
    }

    static String page(CaseFileId file) {
        return "/werk/dossiers/" + file;
    }

    /** Noor asks Sven, who answers before the end of the 26th; the address of that offer. */
    String offered(CaseFileId file) {
        var asked =
                post(
                        page(file) + "/collega/vragen",
                        NOOR,
                        "receiver",
                        SVEN.id(),
                        "why",
                        "Jij kent deze buurt",
                        "until",
                        "26-11-2026");
        if (asked.getResponse().getRedirectedUrl() == null) {
            throw new IllegalStateException(text(asked));
        }
        return page(file) + "/collega/" + transfer(file);
    }

    MvcTestResult along(CaseFileId file, Actor by, Actor reader, String day) {
        return post(page(file) + "/collega/meelezen", by, "reader", reader.id(), "readUntil", day);
    }

    /** The newest offer. */
    TransferId transfer(CaseFileId file) {
        return TransferId.parse(
                db.sql(
                                "select id from colleague.transfer where case_file = ? order by id desc limit 1")
                        .param(file.value())
                        .query((row, number) -> row.getString(1))
                        .single());
    }

    String owner(CaseFileId file) {
        return db.sql("select owner from casework.case_file where id = ?")
                .param(file.value())
                .query((row, number) -> row.getString(1))
                .single();
    }

    String state(CaseFileId file) {
        return db.sql(
                        "select state from colleague.transfer where case_file = ? order by id desc limit 1")
                .param(file.value())
                .query((row, number) -> row.getString(1))
                .single();
    }

    /** What is open for this case file: kind, and who has it. */
    List<String> tasks(CaseFileId file) {
        return db.sql(
                        """
                        select kind || ' ' || coalesce(owner, 'team') from task.task
                         where case_file = ? and state = 'OPEN' order by 1
                        """)
                .param(file.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** What was written by this module; the clock stands still, so in no order. */
    List<String> written(CaseFileId file) {
        return db.sql(
                        """
                        select kind from timeline.entry
                         where case_file = ? and kind like 'colleague.%'
                        """)
                .param(file.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    void at(Instant now) {
        clock.set(now);
    }

    void later(int days) {
        clock.set(clock.instant().plus(Duration.ofDays(days)));
    }

    static RequestPostProcessor as(Actor by) {
        return user(by.id())
                .authorities(
                        Stream.concat(
                                        Stream.of(by.role().authority()),
                                        by.scope().regions().stream().map(it -> "REGION_" + it))
                                .map(SimpleGrantedAuthority::new)
                                .toList());
    }

    MvcTestResult get(String address, Actor by) {
        return browser.get().uri(address).with(as(by)).exchange();
    }

    MvcTestResult post(String address, Actor by, String... fields) {
        var request = browser.post().uri(address).with(as(by)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Which of the two was allowed. */
    static List<Boolean> both(Runnable one, Runnable other) {
        var barrier = new CyclicBarrier(2);
        var first = CompletableFuture.supplyAsync(() -> tried(barrier, one), ALONE);
        var second = CompletableFuture.supplyAsync(() -> tried(barrier, other), ALONE);
        return List.of(first.join(), second.join());
    }

    private static boolean tried(CyclicBarrier both, Runnable what) {
        try {
            both.await(10, TimeUnit.SECONDS);
            what.run();
            return true;
        } catch (Refusal | Missing first) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
