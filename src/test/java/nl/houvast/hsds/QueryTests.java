package nl.houvast.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.houvast.web.BodyRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTests {

    @Test
    void namesEveryWrongParameterAtOnce() {
        var query =
                new Query(
                        Map.of(
                                "page", new String[] {"0"},
                                "per_page", new String[] {"501"},
                                "minimal", new String[] {"true"},
                                "full", new String[] {"true"},
                                "proximity", new String[] {"100"},
                                "taxonomy_id", new String[] {"1", "2"},
                                "organization_id", new String[] {"zon"},
                                "modified_after", new String[] {"gisteren"},
                                "format", new String[] {"xml"},
                                "zwartepad", new String[] {"x"}));
        Filter.ofServices(query, HsdsExamples.directory(List.of()));
        query.paging(50);
        query.notBoth("minimal", "full");

        assertThat(catchThrowableOfType(BodyRefused.class, query::orElseThrow).problems())
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "page range",
                        "per_page range",
                        "full conflict",
                        "postcode required",
                        "taxonomy_id duplicate",
                        "organization_id uuid",
                        "modified_after datetime",
                        "format choice",
                        "zwartepad unknown");
    }

    @Test
    void whatIsEmptyIsLeftOut() {
        var query = new Query(Map.of("page", new String[] {" "}, "full", new String[] {""}));

        assertThat(query.paging(7)).isEqualTo(new Listing.Paging(1, 7));
        assertThat(query.flag("full")).isFalse();
        query.orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23T00:00:00Z",
        "2026-11-23T10:00:00, 2026-11-23T10:00:00Z",
        "2026-11-23T10:00:00Z, 2026-11-23T10:00:00Z",
        "2026-11-23T10:00:00+01:00, 2026-11-23T09:00:00Z",
        "2026-11-23T10:00:00 01:00, 2026-11-23T09:00:00Z"
    })
    void readsMomentsAsPeopleWriteThem(String typed, Instant moment) {
        var query = new Query(Map.of("modified_after", new String[] {typed}));

        assertThat(query.moment("modified_after")).contains(moment);
        query.orElseThrow();
    }
}
