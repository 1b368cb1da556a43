package nl.houvast.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.advice.Advice;
import nl.houvast.gaps.GapsDesk.Gap;
import nl.houvast.kernel.Missing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From a question to what an editor reads, on a real database. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, extraIncludes = "advice")
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class GapsModuleTests {

    private static final Actor EDITOR = new Actor("editor-ed", Role.EDITOR);

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Tally tally;
    @Autowired GapsDesk desk;

    @BeforeEach
    void nothing() {
        tally.store();
        db.sql("truncate gaps.asked").update();
    }

    @Test
    void whatIsAskedOftenEnoughIsShownAndNothingLess() {
        for (int time = 0; time < GapsDesk.SMALLEST; time++) {
            var missing = time < 4 ? Set.of("shelter") : Set.<String>of();
            tally.hear(new Advice.Asked("VR09", Set.of("shelter"), missing));
        }
        tally.hear(new Advice.Asked("VR01", Set.of("shelter"), Set.of("shelter")));
        assertThat(desk.all(EDITOR)).isEmpty();

        tally.store();

        assertThat(desk.all(EDITOR))
                .singleElement()
                .satisfies(
                        gap -> {
                            assertThat(gap.region()).isEqualTo("VR09");
                            assertThat(gap.asked()).isEqualTo(10);
                            assertThat(gap.percentMissing()).isEqualTo(40);
                            assertThat(gap.offering()).isPositive();
                        });
    }

    @Test
    void eachNodeAddsItsOwn() {
        for (int node = 0; node < 2; node++) {
            for (int time = 0; time < GapsDesk.SMALLEST; time++) {
                tally.hear(new Advice.Asked("VR13", Set.of("legal"), Set.of()));
            }
            tally.store();
        }

        assertThat(desk.all(EDITOR)).extracting(Gap::asked).containsExactly(20L);
    }

    @Test
    void aQuestionIsCountedOnlyWithARegionAndANeed() {
        ask("");
        ask(",\"postcode\":\"3511\"");
        ask(",\"needs\":[\"shelter\"]");
        tally.store();
        assertThat(count()).isZero();

        ask(",\"postcode\":\"3511\",\"needs\":[\"shelter\"]");
        tally.store();

        assertThat(count()).isOne();
        assertThat(db.sql("select * from gaps.asked").query().singleRow().keySet())
                .containsExactlyInAnyOrder("month", "region", "need", "asked", "missing");
    }

    private void ask(String more) {
        assertThat(
                        browser.post()
                                .uri("/api/v1/advice")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"event\":\"domestic\",\"relation\":\"victim\""
                                                + more
                                                + "}"))
                .hasStatusOk();
    }

    private int count() {
        return db.sql("select count(*) from gaps.asked").query(Integer.class).single();
    }

    @Test
    void onlyAnEditorReadsIt() {
        for (var role : Role.values()) {
            if (role != Role.EDITOR) {
                assertThatExceptionOfType(Missing.class)
                        .isThrownBy(() -> desk.all(new Actor("x", role)));
            }
        }
    }
}
