package nl.houvast.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.houvast.outbox.OutboxExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.houvast.MovingClock;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.casework.CaseFileId;
import nl.houvast.casework.CaseNews.CaseBegun;
import nl.houvast.casework.CaseNews.CaseOpened;
import nl.houvast.handover.HandoverId;
import nl.houvast.handover.HandoverNews;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.outbox.Receiver.Got;
import nl.houvast.person.PersonExamples;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.referral.ReferralId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The house, an administrator, and two other systems: one that listens and one that is away. */
abstract class OutboxRoom extends OutboxHouse {

    static final Actor ADA = new Actor("admin-ada", Role.ADMINISTRATOR);
    static final Actor NOOR = Actor.worker("worker-noor");
    static final Receiver RECEIVER = new Receiver();

    /** Nothing listens there. */
    static final String AWAY = "http://127.0.0.1:1";

    static final String ADDRESS = SubscriptionsPage.PATH;
    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]+");

    /** What is told of a case file in which everything happens. */
    static final List<String> EVERYTHING =
            List.of(
                    "case-opened",
                    "case-begun",
                    "case-paused",
                    "case-begun",
                    "plan-agreed",
                    "handover-sent",
                    "handover-accepted",
                    "handover-declined",
                    "handover-withdrawn",
                    "handover-lost",
                    "handover-ended",
                    "case-closed");

    /** And what is known of it and never told. */
    static final List<String> NOT_TOLD =
            List.of(
                    "Wolkenveger",
                    "Nachtegaalsma",
                    "612345678",
                    NOOR.id(),
                    "VR09",
                    "zedenteam",
                    "violence",
                    "victim",
                    "moviera",
                    "NO_ROOM");

    @Autowired JdbcClient db;
    @Autowired Persons persons;
    @Autowired Outbox outbox;
    @Autowired Sender sender;
    @Autowired MovingClock clock;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEventPublisher events;

    @DynamicPropertySource
    static void inside(DynamicPropertyRegistry registry) {
        registry.add("houvast.outbox.inside", () -> RECEIVER.origin() + "," + AWAY);
    }

    @BeforeEach
    void empty() {
        clock.set(NOON);
        RECEIVER.forget();
        db.sql(
                        """
                        truncate outbox.delivery, outbox.event, outbox.stream, outbox.subscription,
                                 task.task, task.watched, casework.case_file,
                                 casework.first_contact, casework.contact_attempt
                        """)
                .update();
    }

    void inTransaction(Runnable what) {
        transaction.executeWithoutResult(status -> what.run());
    }

    /** In a transaction, as everything happens. */
    void happens(Object news) {
        inTransaction(() -> events.publishEvent(news));
    }

    void later(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    PersonId person(String given, String family) {
        return Objects.requireNonNull(
                transaction.execute(
                        status ->
                                persons.register(
                                        PersonExamples.identity(
                                                given,
                                                family,
                                                "+31612345678",
                                                null,
                                                PersonExamples.callOnly()),
                                        NOOR)));
    }

    /** A case file of Noor, in which the intake goes on. */
    CaseFileId opened(PersonId person, UUID referral) {
        var file = TimeOrdered.id(NOON);
        db.sql(
                        """
                        with contact as (
                            insert into casework.first_contact
                                (id, referral, person, event, relation, route, urgent, received_at,
                                 due_at, status, taken_by, next_kind, next_from, next_agreed,
                                 attempts, unanswered, ended_at, version)
                            values (:referral, :referral, :person, 'violence.assault', 'victim',
                                    'SELF', false, :at, :at, 'ACCEPTED', :noor, 'AGREE', :at,
                                    false, 1, 0, :at, 1)
                            returning *)
                        insert into casework.case_file
                            (id, first_contact, referral, person, event, relation, route, urgent,
                             received_at, owner, opened_at, status, version)
                        select :id, id, referral, person, event, relation, route, urgent,
                               received_at, taken_by, received_at, 'INTAKE', 1 from contact
                        """)
                .param("id", file)
                .param("referral", referral)
                .param("person", person.value())
                .param("noor", NOOR.id())
                .param("at", NOON.atOffset(ZoneOffset.UTC))
                .update();
        happens(
                new CaseOpened(
                        new CaseFileId(file),
                        person,
                        new ReferralId(referral),
                        "VR09",
                        "zedenteam",
                        true,
                        NOOR.id(),
                        NOON));
        return new CaseFileId(file);
    }

    CaseFileId opened(PersonId person) {
        return opened(person, TimeOrdered.id(NOON));
    }

    void begun(CaseFileId file, PersonId person) {
        happens(new CaseBegun(file, person, NOOR.id(), clock.instant()));
    }

    /** The administrator connects the system that listens; its secret. */
    String connected(EventType... types) {
        return connected(RECEIVER.origin(), types);
    }

    String connected(String origin, EventType... types) {
        var answer = connect(origin, types);
        assertThat(answer).hasStatusOk();
        return secret(answer);
    }

    MvcTestResult connect(String origin, EventType... types) {
        var fields =
                Stream.concat(
                        Stream.of("name", "Rapportage", "address", origin + "/hook?k=1"),
                        Stream.of(types).flatMap(type -> Stream.of("types", type.name())));
        return post(ADDRESS, ADA, fields.toArray(String[]::new));
    }

    static String secret(MvcTestResult answer) {
        var found = SECRET.matcher(text(answer).replace("&#43;", "+").replace("&#61;", "="));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /** Everybody's turn, one after the other. */
    void sendAll() {
        outbox.due(clock.instant()).forEach(sender::send);
    }

    Target target() {
        return outbox.due(clock.instant().plus(Duration.ofDays(1))).getFirst();
    }

    List<String> kept() {
        return db
                .sql("select body from outbox.event order by seq")
                .query(String.class)
                .list()
                .stream()
                .map(String::valueOf)
                .toList();
    }

    int count(String what) {
        return db.sql("select count(*) from outbox." + what).query(Integer.class).single();
    }

    List<HandoverNews> handovers(CaseFileId file) {
        var handover = new HandoverId(TimeOrdered.id(clock.instant()));
        var now = clock.instant();
        return List.of(
                new HandoverNews.HandoverSent(handover, file, "moviera", now),
                new HandoverNews.HandoverAccepted(handover, file, "moviera", now),
                new HandoverNews.HandoverDeclined(
                        handover, file, "moviera", "PARTNER", "NO_ROOM", now),
                new HandoverNews.HandoverWithdrawn(handover, file, "moviera", now),
                new HandoverNews.HandoverLost(handover, file, "moviera", now),
                new HandoverNews.HandoverEnded(handover, file, "moviera", "HELPED", now));
    }

    /** As a receiver works it out, from what the page says and what came. */
    static String signed(Got got, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var signed = got.id() + "." + got.second() + "." + got.body();
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
