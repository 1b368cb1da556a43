package nl.houvast.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.TestDatabase;
import nl.houvast.casework.CaseNews;
import nl.houvast.casework.CaseNews.CaseClosed;
import nl.houvast.casework.CaseNews.CaseOpened;
import nl.houvast.casework.CaseNews.ContactNews.ContactSettled;
import nl.houvast.casework.CaseNews.ContactNews.ContactsCame;
import nl.houvast.casework.CaseNews.Ending;
import nl.houvast.casework.CaseNews.PersonMoved;
import nl.houvast.handover.HandoverId;
import nl.houvast.handover.HandoverNews.HandoverAccepted;
import nl.houvast.handover.HandoverNews.HandoverDeclined;
import nl.houvast.handover.HandoverNews.HandoverEnded;
import nl.houvast.handover.HandoverNews.HandoverSent;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonForgotten;
import nl.houvast.privacy.ConsentPurpose;
import nl.houvast.privacy.ConsentWithdrawn;
import nl.houvast.privacy.Receiver;
import nl.houvast.referral.ReferralId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** What the house tells becomes figures, in any order and however often. */
@SpringBootTest(properties = "houvast.demo=true") // the house that other tests have too
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class FigureNewsTests extends ReportingRoom {
    /** The referrals of the demo went the whole way: referral, first contact, figure. */
    @Test
    void whoWasReferredWaitsInTheFigures() {
        await().until(
                        () ->
                                db.sql(
                                                """
                                                select count(*) from reporting.fact_contact f
                                                  join casework.first_contact c on c.id = f.contact
                                                 where f.person = c.person
                                                   and f.received_at = c.received_at
                                                """)
                                        .query(Integer.class)
                                        .single(),
                        count -> count > 0);
    }

    /** The whole way: a worker takes it, the person calls in. */
    @Test
    void whomWeSpeakToIsCountedAsReached() {
        var waiting =
                await().until(
                                () ->
                                        db.sql(
                                                        """
                                                        select id from casework.first_contact
                                                         where status = 'WAITING' order by id limit 1
                                                        """)
                                                .query(UUID.class)
                                                .optional(),
                                Optional::isPresent)
                        .orElseThrow();
        var page = "/werk/eerste-contact/" + waiting;
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
        undone(
                () -> {
                    assertThat(post(page + "/nemen", NOOR)).hasStatus(302);
                    assertThat(
                                    post(
                                            page + "/pogingen",
                                            NOOR,
                                            "attempt",
                                            TimeOrdered.id(NOW).toString(),
                                            "outcome",
                                            "CALLED_IN",
                                            "calledAt",
                                            now.truncatedTo(ChronoUnit.MINUTES).toString()))
                            .hasStatus(302);
                    assertThat(
                                    db.sql(
                                                    """
                                                    select how in ('IN_TIME', 'LATE') and hours >= 0
                                                      from reporting.fact_contact where contact = ?
                                                    """)
                                            .param(waiting)
                                            .query(Boolean.class)
                                            .single())
                            .isTrue();
                });
    }

    @Test
    void aContactIsCountedOnceInWhateverOrderItIsToldAndHoweverOften() {
        var reached = NOW.minus(1, ChronoUnit.HOURS);
        undone(
                () -> {
                    tell(came());
                    assertThat(contacts()).containsExactly("violence VR09 - -1");
                    tell(spoken(reached), spoken(NOW.plusSeconds(9000)), came());
                    assertThat(contacts()).containsExactly("violence VR09 IN_TIME 2");
                });
        undone(
                () -> {
                    tell(spoken(NOW.plus(2, ChronoUnit.HOURS)), came(), came());
                    assertThat(contacts()).containsExactly("violence VR09 LATE 5");
                });
        undone(
                () -> {
                    tell(came(), new ContactSettled(contact, false, NOW), spoken(NOW));
                    assertThat(contacts()).containsExactly("violence VR09 NOT_REACHED -1");
                });
        undone(
                () -> {
                    tell(new ContactsCame(List.of(), List.of(contact)), came());
                    assertThat(contacts()).containsExactly("violence VR09 STOPPED -1");
                });
    }

    @Test
    void whoTakesTheConsentBackDoesNotWaitAnyMoreAndWhoMovesWaitsElsewhere() {
        undone(
                () -> {
                    tell(came(), new PersonMoved(contact.person(), "VR10", "t1", NOW));
                    assertThat(contacts()).containsExactly("violence VR10 - -1");
                    tell(
                            new ConsentWithdrawn(
                                    contact.person(), ConsentPurpose.CONTACT, Receiver.HOUSE, NOW));
                    assertThat(contacts()).containsExactly("violence VR10 STOPPED -1");
                    tell(new PersonMoved(contact.person(), "VR11", "", NOW));
                    assertThat(contacts())
                            .as("was counted there")
                            .containsExactly("violence VR10 STOPPED -1");
                });
    }

    @Test
    void aCaseFileIsOpenUntilItsEndAlsoWhenThatIsToldFirst() {
        undone(
                () -> {
                    tell(opened(), opened());
                    assertThat(cases()).containsExactly("VR09 team false");
                    tell(new PersonMoved(contact.person(), "VR10", "", NOW), closed(), opened());
                    assertThat(cases()).hasSize(1).allMatch(it -> it.endsWith("true"));
                });
        undone(
                () -> {
                    tell(closed(), opened());
                    assertThat(cases()).containsExactly("VR09 team true");
                });
    }

    private CaseNews opened() {
        return new CaseOpened(
                file,
                contact.person(),
                new ReferralId(TimeOrdered.id(NOW)),
                "VR09",
                "team",
                false,
                "noor",
                NOW);
    }

    private CaseNews closed() {
        return new CaseClosed(file, contact.person(), Ending.HELPED, "noor", NOW);
    }

    private List<String> cases() {
        return db.sql(
                        "select region || ' ' || team || ' ' || closed as line from reporting.fact_case where case_file = ?")
                .param(file.value())
                .query((row, number) -> row.getString("line"))
                .list();
    }

    @Test
    void aHandoverCountsOnceForEachStepWithTheDaysUntilItWasTakenOn() {
        var handover = new HandoverId(TimeOrdered.id(NOW));
        var sent = new HandoverSent(handover, file, "veilig-thuis", NOW.minus(9, ChronoUnit.DAYS));
        var accepted = new HandoverAccepted(handover, file, "veilig-thuis", NOW);
        for (var order : List.of(List.of(sent, accepted), List.of(accepted, sent))) {
            undone(
                    () -> {
                        tell(opened());
                        tell(order.toArray());
                        tell(order.toArray());
                        tell(
                                new HandoverDeclined(
                                        handover, file, "veilig-thuis", "CLIENT", "NO_WISH", NOW),
                                new HandoverEnded(handover, file, "gone-by-now", "ADVISED", NOW));
                        assertThat(handovers(handover))
                                .containsExactly(
                                        "ACCEPTED VR09 9",
                                        "ADVISED VR09 -1",
                                        "DECLINED_BY_CLIENT VR09 -1",
                                        "SENT VR09 -1");
                    });
        }
    }

    private List<String> handovers(HandoverId handover) {
        return db.sql(
                        """
                        select what || ' ' || region || ' ' || coalesce(days, -1) as line
                          from reporting.fact_handover where handover = ? order by what
                        """)
                .param(handover.value())
                .query((row, number) -> row.getString("line"))
                .list();
    }

    /** The counts stay, and nothing says any more of whom they were. */
    @Test
    void whoIsForgottenStaysANumber() {
        var handover = new HandoverId(TimeOrdered.id(NOW));
        undone(
                () -> {
                    var before = totals();
                    tell(came(), opened());
                    tell(new HandoverSent(handover, file, "veilig-thuis", NOW));
                    tell(new PersonForgotten(contact.person(), NOW));

                    assertThat(totals()).isEqualTo(before + 2);
                    assertThat(contacts()).isEmpty();
                    assertThat(cases()).isEmpty();
                    assertThat(handovers(handover)).isEmpty();
                    assertThat(
                                    db.sql(
                                                    """
                                                    select count(*) from reporting.fact_handover
                                                     where at is not null or case_file is not null
                                                    """)
                                            .query(Integer.class)
                                            .single())
                            .isZero();
                });
    }

    private int totals() {
        return db.sql(
                        """
                        select (select count(*) from reporting.fact_contact where how is not null)
                             + (select count(*) from reporting.fact_handover)
                        """)
                .query(Integer.class)
                .single();
    }

    /** Of a case file of before the figures nobody would tell that it is to be forgotten. */
    @Test
    void ofACaseFileWeWereNeverToldOfOnlyTheNumberIsKept() {
        var handover = new HandoverId(TimeOrdered.id(NOW));
        undone(
                () -> {
                    var before = totals();
                    tell(new HandoverSent(handover, file, "veilig-thuis", NOW));
                    assertThat(handovers(handover)).isEmpty();
                    assertThat(totals()).isEqualTo(before + 1);
                });
    }
}
