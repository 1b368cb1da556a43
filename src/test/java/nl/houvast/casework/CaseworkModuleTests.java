package nl.houvast.casework;

import static nl.houvast.casework.CaseworkExamples.NOOR;
import static nl.houvast.casework.CaseworkExamples.anyTime;
import static nl.houvast.casework.CaseworkExamples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.houvast.CountedHouse;
import nl.houvast.TestDatabase;
import nl.houvast.casework.CaseworkHouse.Referring;
import nl.houvast.casework.WorkList.Part;
import nl.houvast.referral.ReferralId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** The work list: who is in it, in which order, and what it costs. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document", "timeline", "intake", "casefile"})
@Import({TestDatabase.class, CaseworkHouse.class})
@AutoConfigureMockMvc
class CaseworkModuleTests extends CaseworkRoom {

    @Test
    void theFirstCallStandsOrFallsWithTheReferral() {
        transaction.executeWithoutResult(
                status -> {
                    referring.adult("Sam", "+31612345678", anyTime());
                    assertThat(count()).isEqualTo(1);
                    status.setRollbackOnly();
                });

        assertThat(count()).isZero();
    }

    @Test
    void aSafeMomentIsFoundByItself() {
        var contact = fleur();

        await().untilAsserted(
                        () ->
                                assertThat(column("next_from", contact))
                                        .isEqualTo(
                                                java.sql.Timestamp.from(at("2026-11-26T09:00"))));
    }

    @Test
    void aMomentThatPassedIsReplacedAndTheDueTimeStays() {
        var contact = sam();
        clock.set(at("2026-11-24T20:30"));
        missed.plan();

        assertThat(column("next_from", contact))
                .isEqualTo(java.sql.Timestamp.from(at("2026-11-25T08:00")));
        assertThat(column("due_at", contact))
                .isEqualTo(java.sql.Timestamp.from(at("2026-11-26T12:00")));
    }

    @Test
    void theListOffersOnlyCallsThatAreSafeNow() {
        sam();
        fleur();

        assertThat(list("nu"))
                .contains("Sam Voorbeeld", "Bel de persoon zelf", "Mishandeling", "Neem deze")
                .doesNotContain("Fleur");
        assertThat(list("later"))
                .contains("Fleur Voorbeeld", "Bel alleen: di en do 9.00 tot 12.00 uur")
                .contains("Geen voicemail", "do 26 november, 9.00 tot 12.00 uur")
                .doesNotContain("Sam Voorbeeld");
        clock.set(at("2026-11-26T10:00"));
        missed.plan();
        assertThat(list("nu")).contains("Fleur Voorbeeld");
    }

    @Test
    void saysWhoMayBeCalled() {
        contact(referring.child("Kim", "Robin"));
        contact(referring.childAlone("Noa"));

        assertThat(list("nu")).contains("Bel Robin (ouder)");
        assertThat(list("later")).contains("Bel alleen het kind zelf, nooit iemand thuis");
    }

    @Test
    void urgentComesFirstAndLateIsMarkedInWords() {
        sam();
        contact(referring.childAlone("Noa"));
        clock.set(at("2026-11-26T12:30"));

        var late = list("laat");
        assertThat(late.indexOf("Noa Voorbeeld")).isBetween(1, late.indexOf("Sam Voorbeeld"));
        assertThat(late).contains("Te laat", "Spoed", "Had gemoeten voor");
    }

    @Test
    void equallyUrgentIsInTheOrderOfWhenTheCallIsDue() {
        clock.set(at("2026-11-24T11:00"));
        var first = contact(referring.adult("Sam", "+31612345678", anyTime()));
        clock.set(at("2026-11-24T12:00"));
        var second = contact(referring.adult("Fleur", "+31612345679", anyTime()));
        db.sql(
                        "update casework.first_contact set due_at = due_at - interval '2 hours' where id = :id")
                .param("id", second.value())
                .update();

        assertThat(list.rows(Part.NOW, Optional.empty(), NOOR).rows())
                .extracting(WorkList.Row::id)
                .containsExactly(second, first);
    }

    @Test
    void isPagedWithoutLosingOrDoublingAnybody() {
        referring.many(45);
        settle();
        missed.plan();
        var seen = new LinkedHashSet<String>();
        Optional<FirstContactId> after = Optional.empty();
        var pages = new ArrayList<Integer>();
        do {
            var rows = list.rows(Part.NOW, after, NOOR);
            pages.add(rows.rows().size());
            rows.rows().forEach(row -> seen.add(row.name().full()));
            after = Optional.ofNullable(rows.more());
        } while (after.isPresent());

        assertThat(pages).containsExactly(20, 20, 5);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(Referring.names(45));
    }

    @Test
    void aFullPageCostsNoMoreStatementsThanOneRow() {
        referring.many(1);
        settle();
        missed.plan();
        var one = statementsOfList();
        referring.many(20);
        settle();
        missed.plan();

        assertThat(statementsOfList()).isEqualTo(one).isLessThanOrEqualTo(4);
    }

    @Test
    void aPageOfWhatManyWorkersHaveCostsNoMoreStatementsEither() {
        referring.many(20);
        clock.set(at("2026-11-26T13:00"));
        db.sql("update casework.first_contact set status = 'TAKEN', taken_by = 'worker-noor'")
                .update();
        var mine = statementsOfList(Part.LATE);
        db.sql("update casework.first_contact set taken_by = 'worker-' || id").update();

        assertThat(statementsOfList(Part.LATE)).isEqualTo(mine + 1);
    }

    private int statementsOfList() {
        return statementsOfList(Part.NOW);
    }

    private int statementsOfList(Part part) {
        var before = CountedHouse.statements();
        assertThat(list.rows(part, Optional.empty(), NOOR).rows()).isNotEmpty();
        return CountedHouse.statements() - before;
    }

    @Test
    void whoeverCannotBePlannedKeepsNobodyElseWaiting() {
        var broken =
                IntStream.range(0, 101) // more than are planned together
                        .mapToObj(
                                i ->
                                        referring.adult(
                                                "Fleur", "+316123%05d".formatted(i), anyTime()))
                        .toList();
        settle();
        db.sql("update person.person set identity = '\\x00' where forgotten_at is null").update();
        var other = referring.adult("Sam", "+31612345678", anyTime());
        settle();
        db.sql("update casework.first_contact set next_until = next_from - interval '1 hour'")
                .update();

        missed.plan();
        missed.plan();

        assertThat(planned(other)).isTrue();
        assertThat(broken).noneMatch(this::planned);
    }

    private boolean planned(ReferralId referral) {
        return db.sql(
                        """
                        select next_until > :now from casework.first_contact
                        where referral = :referral
                        """)
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("referral", referral.value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void openingTheListIsLoggedForEverybodyInIt() {
        var contact = sam();
        list("nu");

        assertThat(
                        db.sql(
                                        """
                                        select count(*) from person.processing l
                                          join person.person p using (subject)
                                         where p.id = :person and l.purpose = 'WORK_LIST'
                                        """)
                                .param("person", person(contact).value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void emptyListsSayWhatWillComeHere() {
        assertThat(list("nu")).contains("Er is nu niemand om te bellen");
        assertThat(list("mij")).contains("Je hebt nu niemand genomen", "nog geen dossiers");
    }

    @Test
    void onlyStaffGetIn() {
        var contact = sam();
        var page = "/werk/eerste-contact/" + contact;

        assertThat(browser.get().uri(page).with(user("bram").roles("REFERRER"))).hasStatus(404);
        assertThat(browser.get().uri("/werk").with(user("bram").roles("REFERRER"))).hasStatus(404);
        assertThat(browser.get().uri(page).exchange().getResponse().getStatus()).isIn(302, 401);
        assertThat(get("/werk/eerste-contact/" + new UUID(9, 9), NOOR)).hasStatus(404);
        assertThat(get("/werk/eerste-contact/onzin", NOOR)).hasStatus(404);
        assertThat(get("/werk/dossiers/" + new UUID(9, 9), NOOR)).hasStatus(404);
        assertThat(get("/werk?lijst=onzin", NOOR)).hasStatus(404);
    }
}
