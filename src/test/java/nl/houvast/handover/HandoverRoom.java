package nl.houvast.handover;

import static nl.houvast.handover.HandoverExamples.NOON;
import static nl.houvast.handover.HandoverExamples.NOOR;
import static nl.houvast.handover.HandoverExamples.OTTO;
import static nl.houvast.handover.HandoverExamples.PIA;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.houvast.MovingClock;
import nl.houvast.Visits;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileId;
import nl.houvast.casework.CaseNews.CaseOpened;
import nl.houvast.handover.HandoverHouse.Ears;
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

/** The house around handovers: people who are helped, colleagues, and two organisations. */
public abstract class HandoverRoom extends Visits {

    @Autowired protected JdbcClient db;
    @Autowired protected Persons persons;
    @Autowired Handovers handovers;
    @Autowired HandoverDesk desk;
    @Autowired HandoverWatch watch;
    @Autowired protected MovingClock clock;
    @Autowired Ears ears;
    @Autowired protected ApplicationEventPublisher events;
    @Autowired protected TransactionTemplate transaction;

    @BeforeEach
    void empty() {
        clock.set(NOON);
        ears.broken(false);
        ears.heard().clear();
        db.sql(
                        """
                        truncate handover.handover, handover.step, task.task, task.watched,
                                 casework.case_file, casework.first_contact,
                                 casework.contact_attempt, privacy.notice, privacy.sharing_read,
                                 privacy.sharing cascade
                        """)
                .update();
        for (var partner : List.of(PIA, OTTO)) {
            db.sql(
                            """
                            insert into access.account (id, role, name, organisation)
                            values (?, 'PARTNER', ?, ?) on conflict (id) do nothing
                            """)
                    .params(partner.id(), partner.id(), partner.equals(PIA) ? "moviera" : "arosa")
                    .update();
        }
    }

    protected void inTransaction(Runnable what) {
        transaction.executeWithoutResult(status -> what.run());
    }

    protected PersonId person(String name) {
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

    /** A case file of Noor about this person, as casework opens it after the yes. */
    protected CaseFileId opened(PersonId person) {
        var file = TimeOrdered.id(clock.instant());
        db.sql(
                        """
                        with contact as (
                            insert into casework.first_contact
                                (id, referral, person, event, relation, route, urgent, received_at,
                                 due_at, status, taken_by, next_kind, next_from, next_agreed,
                                 attempts, unanswered, ended_at, version)
                            values (:id, :id, :person, 'violence.assault', 'victim', 'SELF', false,
                                    :at, :at, 'ACCEPTED', :noor, 'AGREE', :at, false, 1, 0, :at, 1)
                            returning *)
                        insert into casework.case_file
                            (id, first_contact, referral, person, event, relation, route, urgent,
                             received_at, owner, opened_at, status, version)
                        select id, id, referral, person, event, relation, route, urgent,
                               received_at, taken_by, received_at, 'ACTIVE', 1 from contact
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

    protected static String page(CaseFileId file) {
        return "/werk/dossiers/" + file;
    }

    /** Noor speaks of Moviera with the person; the address of that handover. */
    protected String proposed(CaseFileId file) {
        return proposed(file, "moviera");
    }

    protected String proposed(CaseFileId file, String offer) {
        var answer =
                post(page(file) + "/overdragen", NOOR, "offer", offer, "kind", "WARM_HANDOVER");
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    /** And sends what the person agreed to. */
    protected String sent(CaseFileId file) {
        var address = proposed(file);
        agree(address, "NOW", "fields", "PHONE", "story", "Zoekt een veilige kamer");
        return address;
    }

    protected MvcTestResult agree(String address, String go, String... more) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "go",
                                go,
                                "until",
                                "31-12-2027",
                                "givenBy",
                                "SELF",
                                "how",
                                "ORAL",
                                "evidence",
                                "Gezegd in het gesprek"));
        fields.addAll(List.of(more));
        return post(address + "/akkoord", NOOR, fields.toArray(String[]::new));
    }

    protected static HandoverId id(String address) {
        return HandoverId.parse(address.substring(address.lastIndexOf('/') + 1));
    }

    protected static String inbox(String address) {
        return "/partner/overdrachten/" + id(address);
    }

    /** The state it is in. */
    protected HandoverState state(String address) {
        return read(address).state();
    }

    /** What was told about handovers, in its order. */
    protected List<HandoverNews> heard() {
        return ears.heard();
    }

    Handover read(String address) {
        return handovers.findById(id(address)).orElseThrow();
    }

    /** What is open for this case file: kind, and who has it. */
    protected List<String> tasks(CaseFileId file) {
        return db.sql(
                        """
                        select kind || ' ' || coalesce(owner, 'team') from task.task
                         where case_file = ? and state = 'OPEN' order by kind
                        """)
                .param(file.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    protected List<String> steps(String address) {
        return db.sql("select what from handover.step where handover = ? order by seq")
                .param(id(address).value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    protected void later(int days) {
        clock.set(clock.instant().plus(Duration.ofDays(days)));
    }

    Instant due(String address) {
        return Objects.requireNonNull(read(address).dueAt());
    }

    UUID sharing(String address) {
        return Objects.requireNonNull(read(address).sharing()).value();
    }

    MvcTestResult says(String address, Actor by, HandoverState to, String... more) {
        var fields =
                new ArrayList<>(List.of("seen", read(address).state().name(), "reply", to.name()));
        fields.addAll(List.of(more));
        return post(inbox(address), by, fields.toArray(String[]::new));
    }
}
