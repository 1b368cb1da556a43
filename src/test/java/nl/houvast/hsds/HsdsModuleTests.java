package nl.houvast.hsds;

import static java.util.stream.Collectors.toSet;
import static nl.houvast.hsds.HsdsSchemas.assertValid;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.houvast.TestDatabase;
import nl.houvast.directory.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The directory that comes along, asked as a checker of HSDS asks it. */
@ApplicationModuleTest(
        mode = BootstrapMode.DIRECT_DEPENDENCIES,
        extraIncludes = "advice") // it has the words of the taxonomy
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class HsdsModuleTests {

    private static final Set<String> ENVELOPE =
            Set.of(
                    "total_items",
                    "total_pages",
                    "page_number",
                    "size",
                    "first_page",
                    "last_page",
                    "empty",
                    "contents");
    private static final String SHN = "slachtofferhulp-nederland";

    @Autowired MockMvcTester program;
    @Autowired Directory directory;

    private JsonNode get(String address) {
        var answer = program.get().uri("/hsds/v3" + address).exchange();
        assertThat(answer).as(address).hasStatusOk().hasContentType(MediaType.APPLICATION_JSON);
        try {
            return JsonMapper.shared()
                    .readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every page of this list; each has the envelope and nothing else. */
    private List<JsonNode> every(String list) {
        var all = new ArrayList<JsonNode>();
        var more = true;
        for (int number = 1; more; number++) {
            var page = get(list + (list.contains("?") ? "&" : "?") + "page=" + number);
            assertThat(Set.copyOf(page.propertyNames())).isEqualTo(ENVELOPE);
            assertThat(page.get("page_number").asInt()).isEqualTo(number);
            assertThat(page.get("first_page").asBoolean()).isEqualTo(number == 1);
            assertThat(page.get("size").asInt()).isEqualTo(page.get("contents").size());
            page.get("contents").valueStream().forEach(all::add);
            more = !page.get("last_page").asBoolean();
            assertThat(more).isEqualTo(number < page.get("total_pages").asInt());
            if (!more) {
                assertThat(all).hasSize(page.get("total_items").asInt());
            }
        }
        assertThat(ids(all)).hasSameSizeAs(all);
        return all;
    }

    private static Set<String> ids(List<JsonNode> all) {
        return all.stream().map(HsdsModuleTests::id).collect(toSet());
    }

    private static String id(JsonNode one) {
        return one.get("id").asString();
    }

    @Test
    void saysWhatItIs() {
        for (var base : List.of("", "/")) {
            var about = get(base);
            assertThat(about.get("version").asString()).isEqualTo("3.1");
            assertThat(about.get("profile").asString()).startsWith("https://");
            assertThat(about.get("openapi_url").asString())
                    .isEqualTo("http://localhost/hsds/v3/openapi.json");
        }
        assertThat(get("/openapi.json").at("/servers/0/url").asString()).isEqualTo("/hsds/v3");
    }

    @Test
    void everyPageOfServicesIsValid() {
        for (var list : List.of("/services", "/services?per_page=7", "/services?minimal=true")) {
            var all = every(list);
            assertThat(all).hasSameSizeAs(directory.current().offers());
            all.forEach(one -> assertValid(one, HsdsSchemas.SERVICE_LIST));
        }
        every("/services?full=true").forEach(one -> assertValid(one, HsdsSchemas.SERVICE));
    }

    @Test
    void everyServiceIsValidAndNoneTellsMoreThanItsList() {
        for (var listed : every("/services?per_page=500")) {
            var one = get("/services/" + id(listed));
            assertValid(one, HsdsSchemas.SERVICE);
            listed.properties()
                    .forEach(
                            field ->
                                    assertThat(one.get(field.getKey()))
                                            .isEqualTo(field.getValue()));
            assertThat(one.get("attributes")).isNotEmpty();
            assertThat(one.has("service_at_locations")).isFalse();
            assertThat(one.toString()).doesNotContain("null");
        }
    }

    @Test
    void everyOrganisationIsValidAndHasItsServices() {
        var services = new HashSet<String>();
        for (var list : List.of("/organizations?per_page=9", "/organizations?minimal=true")) {
            every(list).forEach(one -> assertValid(one, HsdsSchemas.ORGANIZATION_LIST));
        }
        for (var listed : every("/organizations")) {
            var one = get("/organizations/" + id(listed));
            assertValid(one, HsdsSchemas.ORGANIZATION);
            assertThat(one.get("services")).isNotEmpty();
            one.get("services").valueStream().forEach(it -> services.add(id(it)));
            assertThat(ids(every("/services?organization_id=" + id(listed))))
                    .isEqualTo(ids(one.get("services").valueStream().toList()));
        }
        assertThat(services).hasSameSizeAs(directory.current().offers());
        for (var one : every("/organizations?full_service=true&per_page=20")) {
            assertValid(one, HsdsSchemas.ORGANIZATION);
            one.get("services").valueStream().forEach(it -> assertValid(it, HsdsSchemas.SERVICE));
        }
    }

    @Test
    void everyWordIsValid() {
        var taxonomies = every("/taxonomies");
        assertThat(taxonomies).hasSize(4);
        var terms = every("/taxonomy_terms?per_page=40");
        for (var one : taxonomies) {
            valid("/taxonomies/", one, HsdsSchemas.TAXONOMY);
        }
        for (var one : terms) {
            valid("/taxonomy_terms/", one, HsdsSchemas.TAXONOMY_TERM);
        }
        var together = new ArrayList<JsonNode>();
        taxonomies.forEach(it -> together.addAll(every("/taxonomy_terms?taxonomy_id=" + id(it))));
        assertThat(together).containsExactlyInAnyOrderElementsOf(terms);
        var violence = NameBased.id("term/event", "violence");
        assertThat(every("/taxonomy_terms?parent_id=" + violence))
                .isNotEmpty()
                .allMatch(it -> it.get("parent_id").asString().equals(violence.toString()));
        assertThat(every("/taxonomy_terms?top_only=true&search=fraude"))
                .extracting(it -> it.get("code").asString())
                .containsExactly("fraud");
    }

    private void valid(String path, JsonNode listed, JsonSchema schema) {
        assertValid(listed, schema);
        assertThat(get(path + id(listed))).isEqualTo(listed);
    }

    /** A schema that finds nothing wrong with anything would let all of this through. */
    @Test
    void theSchemasSayNo() {
        assertThat(HsdsSchemas.SERVICE.validate("{\"id\":\"zon\"}", InputFormat.JSON)).hasSize(3);
        assertThat(HsdsSchemas.ORGANIZATION.validate("{}", InputFormat.JSON)).hasSize(3);
        assertThat(HsdsSchemas.TAXONOMY_TERM.validate("{}", InputFormat.JSON)).hasSize(3);
    }

    @Test
    void filtersFindWhatTheyShould() {
        var shn = NameBased.id("organization", SHN);
        var all = ids(every("/services"));

        assertThat(every("/services?search=slachtofferhulp+nederland"))
                .extracting(HsdsModuleTests::id)
                .contains(NameBased.id("service", SHN).toString())
                .hasSizeLessThan(all.size());
        assertThat(every("/services?organization_id=" + shn + "&search=casemanager"))
                .isNotEmpty()
                .allMatch(it -> it.get("organization_id").asString().equals(shn.toString()));
        assertThat(
                        every(
                                "/services?taxonomy_term_id="
                                        + NameBased.id("term/event", "fraud.dating")))
                .isNotEmpty();
        assertThat(ids(every("/services?taxonomy_id=" + NameBased.id("taxonomy", "event"))))
                .isEqualTo(all);
        var here = ids(every("/services?postcode=3511AB"));
        assertThat(ids(every("/services?postcode=3511&proximity=20000"))).isSubsetOf(here);
        assertThat(all).containsAll(here).hasSizeGreaterThan(here.size());
        assertThat(every("/services?modified_after=2000-01-01")).hasSameSizeAs(all);
        assertThat(every("/services?modified_after=2999-01-01")).isEmpty();
    }

    @Test
    void aPageThatIsNotThereIsEmpty() {
        var page = get("/services?page=999999999&per_page=500");

        assertThat(page.get("empty").asBoolean()).isTrue();
        assertThat(page.get("contents")).isEmpty();
        assertThat(page.get("last_page").asBoolean()).isTrue();
        assertThat(page.get("total_items").asInt()).isPositive();
    }

    @Test
    void speaksTheLanguageThatIsAsked() {
        var address = "/hsds/v3/services/" + NameBased.id("service", SHN);

        assertThat(program.get().uri(address).header("Accept-Language", "en"))
                .bodyText()
                .contains("You can get in touch yourself");
        assertThat(program.get().uri(address).header("Accept-Language", "nl"))
                .bodyText()
                .contains("Je kunt zelf contact opnemen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/services/zon",
                "/services/787982f7-c355-4975-92bc-ef8c7440e982",
                "/organizations/787982f7-c355-4975-92bc-ef8c7440e982",
                "/taxonomies/787982f7-c355-4975-92bc-ef8c7440e982",
                "/taxonomy_terms/787982f7-c355-4975-92bc-ef8c7440e982",
                "/nergens"
            })
    void whatIsNotThereIsNotThere(String address) {
        assertThat(program.get().uri("/hsds/v3" + address))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("\"title\"", "\"detail\"", "\"status\":404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/services",
                "/services/" + "787982f7-c355-4975-92bc-ef8c7440e982",
                "/organizations",
                "/organizations/787982f7-c355-4975-92bc-ef8c7440e982",
                "/taxonomies",
                "/taxonomies/787982f7-c355-4975-92bc-ef8c7440e982",
                "/taxonomy_terms",
                "/taxonomy_terms/787982f7-c355-4975-92bc-ef8c7440e982",
                ""
            })
    void whatNobodyKnowsIsWrongEverywhere(String address) {
        assertThat(program.get().uri("/hsds/v3" + address + "?zwart=1&pad=2"))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("\"field\":\"pad\"", "\"field\":\"zwart\"", "\"code\":\"unknown\"");
    }

    @Test
    void sendsNothingBackThatWasTyped() {
        assertThat(program.get().uri("/hsds/v3/services?per_page=Jansen&postcode=Jansen"))
                .hasStatus(400)
                .bodyText()
                .contains("\"field\":\"per_page\"", "\"field\":\"postcode\"")
                .doesNotContain("Jansen");
        assertThat(UUID.fromString(id(get("/services?per_page=1").at("/contents/0"))).version())
                .isEqualTo(5);
    }
}
