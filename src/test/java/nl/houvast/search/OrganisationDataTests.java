package nl.houvast.search;

import static nl.houvast.directory.DirectoryExamples.ROW;
import static nl.houvast.directory.DirectoryExamples.entry;
import static nl.houvast.directory.DirectoryExamples.national;
import static nl.houvast.directory.DirectoryExamples.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OrganisationDataTests {

    @BeforeEach
    void speakDutch() {
        LocaleContextHolder.setLocale(Locale.of("nl"));
    }

    @AfterEach
    void speakAgain() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static String json(String row) {
        return new OrganisationData(entry(row).offer(), List.of("Emotionele hulp")).json();
    }

    private static JsonNode data(String row) {
        return JsonMapper.shared().readTree(json(row));
    }

    private static JsonNode organisation(String row) {
        return data(row).at("/@graph/0");
    }

    private static JsonNode service(String row) {
        return data(row).at("/@graph/1");
    }

    @Test
    void saysWhatThePageSays() {
        var row =
                with(
                        """
                        "schedules":[{"for":"phone","rrule":"FREQ=WEEKLY;BYDAY=MO,FR",\
                        "opens":"09:00","closes":"24:00","validTo":"2026-12-31"},\
                        {"for":"phone","rrule":"FREQ=MONTHLY;BYDAY=1SA",\
                        "opens":"10:00","closes":"12:00"}]\
                        """);

        assertThat(data(row).at("/@context").asString()).isEqualTo("https://schema.org");
        assertThat(organisation(row).toString())
                .isEqualTo(
                        """
                        {"@type":"NGO","@id":"#organisatie","name":"Steunpunt Zon",\
                        "description":"Praten na een aanranding.","url":"https://zon.example.org",\
                        "email":"hallo@zon.example.org"}\
                        """);
        assertThat(service(row).toString())
                .isEqualTo(
                        """
                        {"@type":"Service","name":"Steunpunt Zon","provider":{"@id":"#organisatie"},\
                        "serviceType":["Emotionele hulp"],"availableLanguage":["ar","nl"],\
                        "areaServed":{"@type":"AdministrativeArea","name":"Stad Utrecht"},\
                        "audience":{"@type":"PeopleAudience","suggestedMinAge":12,\
                        "suggestedMaxAge":27},\
                        "hoursAvailable":[{"@type":"OpeningHoursSpecification",\
                        "dayOfWeek":["https://schema.org/Friday","https://schema.org/Monday"],\
                        "opens":"09:00","closes":"23:59","validThrough":"2026-12-31"}]}\
                        """);
        assertThat(service(national("zon")).at("/areaServed/@type").asString())
                .isEqualTo("Country");
    }

    /** What a search engine took over lives on there, right or wrong. */
    @Test
    void namesNoNumberThatNobodyChecked() {
        assertThat(organisation(ROW).has("telephone")).isFalse();
        assertThat(
                        organisation(
                                        ROW.replace(
                                                "\"certainty\":\"knowledge\"",
                                                "\"certainty\":\"source\""))
                                .at("/telephone/0")
                                .asString())
                .isEqualTo("09000101");
    }

    @ParameterizedTest
    @CsvSource({
        "government,free,GovernmentOrganization",
        "emergency_service,free,GovernmentOrganization",
        "organisation,free,NGO",
        "regional_branch,caller_rate,NGO",
        "organisation,insured,Organization",
        "organisation,paid,Organization",
        "category,free,Organization"
    })
    void saysWhatKindOfOrganisationItIs(String kind, String cost, String type) {
        var row =
                ROW.replace("\"organisation\"", "\"" + kind + "\"")
                        .replace("\"type\":\"free\"", "\"type\":\"" + cost + "\"");

        assertThat(organisation(row).at("/@type").asString()).isEqualTo(type);
    }

    @Test
    void saysNothingOfASecretPlace() {
        var row =
                with(
                        """
                        "locations":[{"role":"intake","address":"Straat 1","postcode":"3511 AB",\
                        "municipality":"GM0344"},{"role":"service","sensitive":true,\
                        "name":"Huis","address":"Geheimpad 7","municipality":"GM0014"}]\
                        """);

        assertThat(organisation(row).at("/address").toString())
                .isEqualTo(
                        """
                        [{"@type":"PostalAddress","streetAddress":"Straat 1",\
                        "postalCode":"3511 AB","addressLocality":"Utrecht","addressCountry":"NL"}]\
                        """);
        assertThat(json(row)).doesNotContain("Geheimpad", "Huis", "Groningen");
    }

    @Test
    void nothingInItEndsTheElementItStandsIn() {
        var name = "</script><script>alert(1)</script><!--&";
        var json = json(ROW.replace("\"Steunpunt Zon\"", "\"" + name + "\""));

        assertThat(json).doesNotContain("<", ">", "&");
        assertThat(JsonMapper.shared().readTree(json).at("/@graph/0/name").asString())
                .isEqualTo(name);
    }
}
