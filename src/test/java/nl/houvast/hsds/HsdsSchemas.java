package nl.houvast.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of HSDS 3.1 as its authors published them, formats included. */
final class HsdsSchemas {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonSchemaFactory FACTORY =
            JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    static final JsonSchema SERVICE = schema("service_with_definitions");
    static final JsonSchema SERVICE_LIST = schema("service_list");
    static final JsonSchema ORGANIZATION = definition("organization");
    static final JsonSchema ORGANIZATION_LIST = schema("organization_list");
    static final JsonSchema TAXONOMY = definition("taxonomy");
    static final JsonSchema TAXONOMY_TERM = definition("taxonomy_term");

    private HsdsSchemas() {}

    private static JsonSchema schema(String name) {
        return FACTORY.getSchema(text(name), CONFIG);
    }

    private static JsonSchema definition(String name) {
        var whole = (ObjectNode) JSON.readTree(text("service_with_definitions"));
        var part = JSON.createObjectNode();
        part.put("$ref", "#/definitions/" + name);
        part.set("definitions", whole.get("definitions"));
        return FACTORY.getSchema(part.toString(), CONFIG);
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("hsds/schema/" + name + ".json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails with everything that is wrong with it. */
    static void assertValid(JsonNode body, JsonSchema schema) {
        assertThat(schema.validate(body.toString(), InputFormat.JSON))
                .as(body.toString())
                .isEmpty();
    }
}
