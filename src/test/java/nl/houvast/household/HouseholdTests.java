package nl.houvast.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.houvast.TestDatabase;
import nl.houvast.kernel.Missing;
import nl.houvast.person.PersonForgotten;
import nl.houvast.person.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** Two sides of what happened: linked, and kept apart whoever takes whom, and when. */
@SpringBootTest(properties = "houvast.demo=true") // as the other tests of forms, in one house
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class HouseholdTests extends HouseholdRoom {

    @Test
    void whoHelpsOneSideSeesNothingOfTheOtherUntilItIsUndone() {
        assertThat(post(mourns.page() + "/nemen", NOOR)).hasStatus(302);

        desk.link(caused.person(), mourns.person(), TieKind.OTHER_SIDE, FATMA);

        assertThat(get(caused.page(), NOOR)).hasStatus(404);
        assertThat(post(caused.page() + "/nemen", NOOR)).hasStatus(404);
        assertThat(get(mourns.page(), NOOR))
                .bodyText()
                .contains("Iemand van de andere kant", "Verbonden personen")
                .doesNotContain(caused.person().toString());
        assertThat(get(TiesPage.address(mourns.person()), NOOR))
                .bodyText()
                .contains("iemand die jij niet kunt zien")
                .doesNotContain("/los", caused.person().toString());
        assertThat(post(TiesPage.address(mourns.person()) + "/" + tie(mourns).id() + "/los", NOOR))
                .hasStatus(404);

        assertThat(post(caused.page() + "/nemen", SVEN)).hasStatus(302);
        assertThat(get(mourns.page(), SVEN)).as("who takes it after the link").hasStatus(404);

        var undo = TiesPage.address(caused.person()) + "/" + tie(mourns).id() + "/los";
        var third = new PersonId(new UUID(1, 1));
        assertThat(post(TiesPage.address(third) + "/" + tie(mourns).id() + "/los", FATMA))
                .as("of somebody else")
                .hasStatus(404);
        assertThat(post(undo, FATMA)).hasRedirectedUrl(TiesPage.address(caused.person()));
        assertThat(get(caused.page(), NOOR)).hasStatusOk();
        assertThat(get(mourns.page(), SVEN)).hasStatusOk();
        assertThat(post(undo, FATMA)).as("a second time").hasStatus(404);
    }

    @Test
    void aHandOverToWhoHelpsTheOtherSideIsRefusedWithoutSayingWhy() {
        post(mourns.page() + "/nemen", NOOR);
        post(caused.page() + "/nemen", SVEN);
        desk.link(caused.person(), mourns.person(), TieKind.OTHER_SIDE, FATMA);
        db.sql("delete from reach.named where person in (?, ?)") // as if one was let in by mistake
                .params(mourns.person().value(), caused.person().value())
                .update();

        assertThat(post(mourns.page() + "/overnemen", SVEN))
                .hasStatus(409)
                .bodyText()
                .contains("Deze medewerker kan deze persoon niet helpen");
        assertThat(get(mourns.page(), NOOR)).hasStatusOk();
    }

    @Test
    void nobodyIsLinkedTwiceWithThemselvesOrWhileOneWorkerHelpsBoth() {
        var one = mourns;
        var other = caused;
        post(one.page() + "/nemen", NOOR);
        post(other.page() + "/nemen", NOOR);
        refused(
                TieRefusal.HELPS_BOTH,
                () -> desk.link(one.person(), other.person(), TieKind.OTHER_SIDE, FATMA));
        refused(
                TieRefusal.SAME_PERSON,
                () -> desk.link(one.person(), one.person(), TieKind.HOUSEHOLD, FATMA));

        desk.link(one.person(), other.person(), TieKind.HOUSEHOLD, NOOR);

        refused(
                TieRefusal.LINKED_ALREADY,
                () -> desk.link(other.person(), one.person(), TieKind.OTHER_SIDE, FATMA));
        assertThat(get(other.page(), NOOR))
                .as("a household is one worker's, if that is best")
                .bodyText()
                .contains("Uit dit huishouden of deze familie helpen we nog iemand");
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(
                        () ->
                                desk.link(
                                        one.person(),
                                        new PersonId(new UUID(1, 1)),
                                        TieKind.HOUSEHOLD,
                                        NOOR));
    }

    @Test
    void thePageFindsWhoIsMeantAndSaysAllThatIsWrong() {
        var one = mourns;
        var other = caused;
        var number = reference(other);
        var page = TiesPage.address(one.person());

        assertThat(get(page, NOOR)).bodyText().contains("Met niemand verbonden");
        assertThat(post(page, NOOR))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#reference\"", "href=\"#kind\"");
        assertThat(post(page, NOOR, "reference", "HV-0000-0000", "kind", "HOUSEHOLD"))
                .hasStatus(422)
                .bodyText()
                .contains("Deze aanmelding vinden we niet", "value=\"HV-0000-0000\"");
        assertThat(
                        post(
                                page,
                                NOOR,
                                "reference",
                                number.toLowerCase(Locale.ROOT),
                                "kind",
                                "HOUSEHOLD"))
                .hasRedirectedUrl(page);
        assertThat(get(page, NOOR)).bodyText().contains("Huishouden of familie, sinds", number);
    }

    @Test
    void whoIsForgottenShutsNobodyAnyMore() {
        post(mourns.page() + "/nemen", NOOR);
        desk.link(caused.person(), mourns.person(), TieKind.OTHER_SIDE, FATMA);
        assertThat(reaches.coversPerson(caused.person(), NOOR)).isFalse();

        transaction.executeWithoutResult(
                status -> guard.forgotten(new PersonForgotten(mourns.person(), Instant.now())));

        assertThat(reaches.coversPerson(caused.person(), NOOR)).isTrue();
        assertThat(ties.of(caused.person())).isEmpty();
    }

    /** Ten times, as close together as they come: never one worker on both sides. */
    @Test
    void oneWorkerWhoTakesBothAtOnceAndALinkAtTheSameMomentEndApart() throws Exception {
        for (int round = 0; round < 10; round++) {
            fresh();
            var one = mourns;
            var other = caused;
            var early = round % 2 == 0;
            if (early) {
                link(one, other);
            }
            together(
                    List.of(
                            () -> post(one.page() + "/nemen", NOOR),
                            () -> post(other.page() + "/nemen", NOOR),
                            () -> {
                                if (!early) {
                                    link(one, other);
                                }
                                return early;
                            }));
            var linked = !ties.of(one.person()).isEmpty();
            var held =
                    db.sql(
                                    """
                                    select count(*) from casework.first_contact
                                     where id in (?, ?) and taken_by = ?
                                    """)
                            .params(one.contact(), other.contact(), NOOR.id())
                            .query(Integer.class)
                            .single();
            assertThat(linked && held == 2).as("round %s", round).isFalse();
            if (linked && held == 1) {
                assertThat(
                                reaches.coversPerson(one.person(), NOOR)
                                        && reaches.coversPerson(other.person(), NOOR))
                        .isFalse();
            }
        }
    }

    private void link(Waiting one, Waiting other) {
        desk.link(one.person(), other.person(), TieKind.OTHER_SIDE, FATMA);
    }
}
