package nl.houvast.directory;

import static nl.houvast.directory.DirectoryExamples.PLACES;
import static nl.houvast.directory.DirectoryExamples.READER;
import static nl.houvast.directory.DirectoryExamples.ROW;
import static nl.houvast.directory.DirectoryExamples.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.houvast.web.Body;
import nl.houvast.web.BodyRefused;
import nl.houvast.web.BodyRefused.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaReaderTests {

    private static final String MUNICIPALITIES = "\"municipalities\":[\"GM0344\"]";

    static String row(String fields) {
        return ROW.replace(MUNICIPALITIES, fields);
    }

    static Offer.Area area(String fields) {
        return entry(row(fields)).offer().area();
    }

    static Place place(String postcode) {
        return Objects.requireNonNull(PLACES.byPostcode().get(postcode));
    }

    @Test
    void aProvinceIsItsMunicipalities() {
        var area = area("\"provinces\":[\"Flevoland\"]");

        assertThat(area.municipalities())
                .containsExactlyInAnyOrder(
                        "GM0034", "GM0050", "GM0171", "GM0184", "GM0303", "GM0995");
        assertThat(area.covers(place("1315"))).isTrue();
        assertThat(area.covers(place("3511"))).isFalse();
        assertThat(area("\"provinces\":[\"Friesland\"]"))
                .isEqualTo(area("\"provinces\":[\"Fryslân\"]"));
    }

    @Test
    void aSafetyRegionIsItsMunicipalities() {
        var area = area("\"safetyRegions\":[\"VR09\",\"VR25\"]");

        assertThat(area.municipalities()).contains("GM0344", "GM0034").doesNotContain("GM0014");
        assertThat(area.parts()).isEmpty();
    }

    @Test
    void aPostcodeIsNoMoreThanItself() {
        var area = area("\"postcodes\":[\"3511\",\"3512\"]");

        assertThat(area.municipalities()).containsExactly("GM0344");
        assertThat(area.parts()).isEqualTo(Map.of("GM0344", Set.of("3511", "3512")));
        assertThat(area.covers(place("3511"))).isTrue();
        assertThat(area.covers(place("3521"))).isFalse();
        assertThat(area.covers(place("9711"))).isFalse();
    }

    @Test
    void theWholeIsMoreThanAPart() {
        var area = area(MUNICIPALITIES + ",\"postcodes\":[\"3511\",\"9711\"]");

        assertThat(area.parts()).isEqualTo(Map.of("GM0014", Set.of("9711")));
        assertThat(area.covers(place("3521"))).isTrue();
        assertThat(area.covers(place("9711"))).isTrue();
        assertThat(area.covers(place("9712"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"provinces\":[\"Brabant\"]    | area.provinces     | directory.import.provinces",
                "\"safetyRegions\":[\"VR99\"]   | area.safetyRegions | directory.import.safetyRegions",
                "\"postcodes\":[\"7125\"]       | area.postcodes     | directory.import.postcodes",
                "\"postcodes\":[\"3511AB\"]     | area.postcodes[0]  | long",
                "\"provinces\":\"Utrecht\"      | area.provinces     | list"
            })
    void namesTheFieldThatIsWrong(String fields, String field, String code) {
        var refused =
                catchThrowableOfType(BodyRefused.class, () -> READER.read(Body.of(row(fields))));

        assertThat(refused.problems())
                .extracting(Problem::field, Problem::code)
                .containsExactly(org.assertj.core.api.Assertions.tuple(field, code));
    }

    @ParameterizedTest
    @CsvSource({"provinces,Utrecht", "safetyRegions,VR09", "postcodes,3511"})
    void theWholeCountryHasNoParts(String field, String value) {
        var row =
                row("\"%s\":[\"%s\"]".formatted(field, value))
                        .replace("\"national\":false", "\"national\":true");

        assertThat(
                        catchThrowableOfType(BodyRefused.class, () -> READER.read(Body.of(row)))
                                .problems())
                .extracting(Problem::field, Problem::code)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                "area." + field, "directory.import.national"));
    }
}
