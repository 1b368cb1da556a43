package nl.houvast.hsds;

import static nl.houvast.hsds.HsdsSchemas.assertValid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.houvast.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A directory of one invented organisation of which everything is known, on every way out. */
@ApplicationModuleTest(
        mode = BootstrapMode.DIRECT_DEPENDENCIES,
        extraIncludes = {"advice", "search", "signpost", "knowledge"})
@AutoConfigureMockMvc
@TestPropertySource(properties = "houvast.directory.source=classpath:directory/details.json")
@Import(TestDatabase.class)
class OfferDetailsModuleTests {

    private static final String PAGE = "/organisaties/steunpunt-zon";
    private static final String SERVICE =
            "/hsds/v3/services/" + NameBased.id("service", "steunpunt-zon");

    /** What would tell where the secret place is. */
    private static final List<String> SECRETS =
            List.of("Geheimpad", "Maneschijn", "9797", "Verborgenstad", "GM1966", "53.32", "6.77");

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;

    private MvcTestResult get(String address) {
        var answer = browser.get().uri(address).header("Accept-Language", "nl").exchange();
        assertThat(answer).as(address).hasStatusOk();
        return answer;
    }

    private MvcTestResult search(String words) {
        return browser.post()
                .uri("/api/v1/organisations/_search")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"q\":\"" + words + "\"}")
                .exchange();
    }

    private MvcTestResult look(String words, String postcode) {
        return browser.post()
                .uri("/organisaties")
                .with(csrf())
                .param("q", words)
                .param("postcode", postcode)
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode json(String address) {
        return JsonMapper.shared().readTree(text(get(address)));
    }

    @Test
    void whereASecretPlaceIsLeavesByNoDoor() {
        var answers =
                Stream.concat(
                        Stream.of(
                                        "/organisaties",
                                        PAGE,
                                        PAGE + "?taal=en",
                                        "/api/v1/organisations/steunpunt-zon",
                                        "/meegeven/steunpunt-zon",
                                        "/hsds/v3/services?full=true",
                                        "/hsds/v3/organizations?full_service=true",
                                        SERVICE,
                                        "/sitemap.xml")
                                .map(this::get),
                        Stream.of(search("zon"), look("zon", ""), look("", "3511")));

        assertThat(answers.map(OfferDetailsModuleTests::text).toList())
                .allSatisfy(text -> assertThat(text).doesNotContain(SECRETS));
        for (var secret : List.of("Geheimpad", "Maneschijn", "Verborgenstad")) {
            assertThat(text(search(secret))).isEqualTo("{\"organisations\":[]}");
        }
    }

    /** What is not kept cannot leave by a door that is made tomorrow. */
    @Test
    void whereASecretPlaceIsIsNotKept() {
        var kept =
                db.sql("select document::text from directory.offer").query(String.class).single();

        assertThat(kept).contains("Zonstraat 1").doesNotContain(SECRETS);
    }

    @Test
    void thePageShowsAllThatMayBeKnown() {
        assertThat(text(get(PAGE)))
                .contains(
                        "href=\"tel:+31881234567\"",
                        "Nu open, dag en nacht",
                        "De komende dagen",
                        "Er is nu geen plek, over ongeveer 3 weken weer, gemeld op 12 november 2026",
                        "Bereikbaar met een rolstoel",
                        "Ringleiding voor wie een hoortoestel draagt",
                        "Hier meld je je aan",
                        "Zonstraat 1",
                        "3511 AB",
                        "Het adres is geheim. Neem eerst contact op.",
                        "Is er een tolk nodig?",
                        "Niet voor",
                        "Van 0 tot en met 15 jaar",
                        "Wie Duits spreekt",
                        "Alleen voor wie spreekt",
                        "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\"");
        assertThat(text(get(PAGE + "?taal=en")))
                .contains(
                        "Open now, day and night",
                        "There is no room now, but again in about 3 weeks",
                        "The address is secret. Get in touch first.",
                        "Is an interpreter needed?");
    }

    @Test
    void programsGetAllThatMayBeKnown() {
        var answer = json("/api/v1/organisations/steunpunt-zon");

        assertThat(answer.at("/schedules/0/rule").asString())
                .isEqualTo("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
        assertThat(answer.at("/locations/0/address/street").asString()).isEqualTo("Zonstraat 1");
        assertThat(answer.at("/locations/1").toString())
                .isEqualTo(
                        "{\"role\":\"SERVICE\",\"sensitive\":true,\"name\":null,\"address\":null}");
        assertThat(answer.at("/area/parts/GM0344").toString()).isEqualTo("[\"3511\",\"3512\"]");
        assertThat(answer.at("/capacity/room").asString()).isEqualTo("FULL");
        assertThat(answer.at("/askFirst/0").asString()).isEqualTo("Is er een tolk nodig?");
    }

    @Test
    void aPostcodeIsLookedAtAsOne() {
        assertThat(text(look("", "3511"))).contains("Steunpunt Zon");
        assertThat(text(look("", "1315"))).contains("Steunpunt Zon");
        assertThat(text(look("", "3521"))).doesNotContain("Steunpunt Zon");
        assertThat(text(look("praten", "3511"))).contains("Steunpunt Zon");
        assertThat(text(look("praten", "3521"))).doesNotContain("Steunpunt Zon");
        assertThat(json("/hsds/v3/services?postcode=3511").get("total_items").asInt()).isOne();
        assertThat(json("/hsds/v3/services?postcode=3521").get("total_items").asInt()).isZero();
    }

    @Test
    void hsdsHasItInItsOwnFields() {
        var service = json(SERVICE);

        assertValid(service, HsdsSchemas.SERVICE);
        json("/hsds/v3/services?full=true")
                .at("/contents")
                .forEach(one -> assertValid(one, HsdsSchemas.SERVICE));
        assertThat(service.at("/schedules").valueStream().map(one -> without(one, "id")).toList())
                .containsExactly(
                        "{\"description\":\"Werkdagen 9-17 uur\"}",
                        "{\"valid_from\":\"2020-01-01\",\"dtstart\":\"2020-01-01\","
                                + "\"freq\":\"WEEKLY\",\"interval\":1,\"byday\":\"MO,TU,WE,TH,FR\","
                                + "\"opens_at\":\"09:00\",\"closes_at\":\"17:00\","
                                + "\"attending_type\":\"Telefoon\","
                                + "\"description\":\"Dicht op feestdagen\"}",
                        "{\"freq\":\"WEEKLY\",\"interval\":1,\"byday\":\"MO,TU,WE,TH,FR,SA,SU\","
                                + "\"opens_at\":\"00:00\",\"closes_at\":\"24:00\","
                                + "\"attending_type\":\"Chat\"}",
                        "{\"freq\":\"MONTHLY\",\"interval\":1,\"byday\":\"1MO\","
                                + "\"opens_at\":\"19:00\",\"closes_at\":\"21:00\","
                                + "\"attending_type\":\"Langskomen\"}",
                        "{\"opens_at\":\"10:00\",\"closes_at\":\"16:00\","
                                + "\"attending_type\":\"Langskomen\","
                                + "\"description\":\"FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=21\"}");
        assertThat(service.at("/service_areas/0/extent").asString())
                .contains("GM0034", "3511", "3512")
                .doesNotContain("GM0344");
        var intake = service.at("/service_at_locations/0");
        assertThat(intake.at("/description").asString()).isEqualTo("Hier meld je je aan");
        assertThat(intake.at("/location/latitude").asDouble()).isEqualTo(52.0907);
        assertThat(without(intake.at("/location/addresses/0"), "id"))
                .isEqualTo(
                        "{\"address_1\":\"Zonstraat 1\",\"city\":\"Utrecht\","
                                + "\"state_province\":\"Utrecht\",\"postal_code\":\"3511 AB\","
                                + "\"country\":\"NL\",\"address_type\":\"physical\"}");
        assertThat(intake.at("/location/accessibility").size()).isEqualTo(2);
        var secret = service.at("/service_at_locations/1/location");
        assertThat(secret.at("/description").asString()).startsWith("Het adres is geheim");
        assertThat(secret.propertyNames())
                .containsExactly("id", "location_type", "description", "accessibility");
        assertThat(service.at("/capacities/0/available").asInt()).isZero();
        assertThat(service.at("/capacities/0/updated").asString()).startsWith("2026-11-11T23:00");
        assertThat(service.at("/alert").asString()).startsWith("Er is nu geen plek");
        assertThat(service.at("/eligibility_description").asString())
                .contains(
                        "Alleen voor wie spreekt: Nederlands, Arabisch.",
                        "Niet na: ",
                        "Niet voor deze leeftijd: Van 0 tot en met 15 jaar.",
                        "Niet voor wie spreekt: Duits.");
        assertThat(service.at("/application_process").asString())
                .contains("Vraag eerst: Is er een tolk nodig?");
    }

    private static String without(JsonNode one, String field) {
        var copy = (tools.jackson.databind.node.ObjectNode) one.deepCopy();
        copy.remove(field);
        return copy.toString();
    }
}
