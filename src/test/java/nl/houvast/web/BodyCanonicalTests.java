package nl.houvast.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyCanonicalTests {

    @Test
    void orderAndSpacesDoNotMatter() {
        assertThat(canonical("{\"a\":1,\"b\":[true,{\"c\":\"x\"}]}"))
                .isEqualTo(canonical("{ \"b\" : [ true , {\"c\":\"x\"} ] , \"a\" : 1 }"));
    }

    @Test
    void aFieldThatIsNullIsAFieldLeftOut() {
        assertThat(canonical("{\"a\":1,\"b\":null}")).isEqualTo(canonical("{\"a\":1}"));
    }

    @Test
    void everyDifferenceInContentMatters() {
        assertThat(canonical("{\"a\":\"1\"}")).isNotEqualTo(canonical("{\"a\":1}"));
        assertThat(canonical("{\"a\":[1,2]}")).isNotEqualTo(canonical("{\"a\":[2,1]}"));
        assertThat(canonical("{\"a\":[1,2]}")).isNotEqualTo(canonical("{\"a\":[12]}"));
        assertThat(canonical("{\"a\":\"b1:c\"}")).isNotEqualTo(canonical("{\"ab\":\"c\"}"));
        assertThat(canonical("{\"a\":true}")).isNotEqualTo(canonical("{\"a\":\"true\"}"));
    }

    private static String canonical(String json) {
        return Body.of(json).canonical();
    }
}
