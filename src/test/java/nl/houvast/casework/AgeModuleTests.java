package nl.houvast.casework;

import static nl.houvast.casework.CaseworkExamples.NOOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.houvast.TestDatabase;
import nl.houvast.person.AgeBoundaryPassed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Whom we call after a birthday, and how the worker hears of it. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document", "timeline", "intake", "casefile"})
@Import({TestDatabase.class, CaseworkHouse.class})
@AutoConfigureMockMvc
class AgeModuleTests extends CaseworkRoom {

    @Autowired ApplicationEventPublisher events;

    @Test
    void whoBecame16IsCalledThemselvesAndTheParentNoMore() {
        var contact = child();
        act(contact, "nemen");
        assertThat(page(contact)).contains("Robin");

        becomes(contact, 16);
        missed.plan();

        assertThat(column("route", contact)).isEqualTo("SELF");
        assertThat(column("next_kind", contact))
                .as("there is no own number")
                .isEqualTo("FIND_NUMBER");
        assertThat(page(contact)).contains("Is nu 16 jaar en beslist zelf").doesNotContain("Robin");
    }

    @Test
    void aNumberThatWasFoundForTheParentIsNotCalledAnyMore() {
        var contact = child();
        db.sql(
                        "update casework.first_contact set safe_number = '\\x00', next_agreed = true where id = ?")
                .param(contact.value())
                .update();

        becomes(contact, 16);

        assertThat(
                        db.sql(
                                        "select safe_number is null and not next_agreed from casework.first_contact")
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void whoBecame12IsSpokenWithTogether() {
        var contact = child();
        becomes(contact, 12);

        assertThat(column("route", contact)).isEqualTo("JOINT");
        assertThat(page(contact)).contains("Is nu 12 jaar", "Robin");
    }

    @Test
    void nothingChangesTowardsHomeForAChildThatIsHelpedAlone() {
        var contact = contact(referring.childAlone("Mila"));
        becomes(contact, 16);
        becomes(contact, 18);

        assertThat(column("route", contact)).isEqualTo("CHILD_ALONE");
        assertThat(page(contact)).contains("neem geen contact op met thuis");
    }

    @Test
    void inACaseFileTheWorkerAsksAndWritesTheOwnYesDown() {
        var contact = child();
        act(contact, "nemen");
        attempt(contact, "REACHED");
        var file =
                Objects.requireNonNull(
                        act(contact, "afspraak", "agreed", "ACCEPTED")
                                .getResponse()
                                .getRedirectedUrl());
        becomes(contact, 16);
        assertThat(text(get(file, NOOR))).contains("Is nu 16 jaar en beslist zelf");

        post(file + "/eigen-toestemming", NOOR);

        assertThat(text(get(file, NOOR))).doesNotContain("Is nu 16 jaar");
        assertThat(consents(contact)).containsExactly("PARENT_OR_CARER ends", "SELF");
    }

    @Test
    void whoIsAdvisedToGoElsewhereAfterABirthdaySaysYesThemselvesToo() {
        var contact = child();
        act(contact, "nemen");
        attempt(contact, "REACHED");
        becomes(contact, 16);

        assertThat(act(contact, "afspraak", "agreed", "REFERRED_ON", "offer", "arosa"))
                .hasStatus(302);

        assertThat(consents(contact)).containsExactly("PARENT_OR_CARER ends", "SELF");
    }

    private List<@Nullable String> consents(FirstContactId contact) {
        return db.sql(
                        """
                        select given_by || case when ends_at is null then '' else ' ends' end
                          from privacy.consent where person = ? order by recorded_at
                        """)
                .param(person(contact).value())
                .query(String.class)
                .list();
    }

    private FirstContactId child() {
        return contact(referring.child("Kim", "Robin"));
    }

    private void becomes(FirstContactId contact, int age) {
        var person = person(contact);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new AgeBoundaryPassed(person, age, clock.instant())));
    }
}
