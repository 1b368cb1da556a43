package nl.houvast.offices;

import static nl.houvast.offices.OfficeExamples.ASSEN;
import static nl.houvast.offices.OfficeExamples.DEMO;
import static nl.houvast.offices.OfficeExamples.HEADINGS;
import static nl.houvast.offices.OfficeExamples.REAL;
import static nl.houvast.offices.OfficeExamples.UTRECHT;
import static nl.houvast.offices.OfficeExamples.file;
import static nl.houvast.offices.OfficeExamples.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import nl.houvast.kernel.Refusal;
import nl.houvast.offices.Office.Kind;
import nl.houvast.offices.Office.Wheelchair;
import nl.houvast.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is right in a row, and what a list would do. */
class OfficePlanTests {

    private static OfficePlan plan(String rows, Office... stored) {
        return OfficePlan.of(file(HEADINGS + rows).rows(), List.of(stored), REAL);
    }

    private static List<String> wrong(OfficePlan plan) {
        return plan.problems().stream()
                .map(it -> it.row() + " " + it.wrong().column() + " " + it.wrong().key())
                .toList();
    }

    @Test
    void whatIsRightIsReadAsPeopleWriteIt() {
        var added = plan(UTRECHT + ASSEN).added();

        assertThat(added.getFirst())
                .isEqualTo(
                        new Office(
                                "utrecht",
                                Kind.OFFICE,
                                "Kantoor Utrecht",
                                "Verzonnenplein 1",
                                "3511 AB",
                                "Utrecht",
                                Wheelchair.YES,
                                true,
                                "0900-0101",
                                null,
                                false));
        assertThat(added.getLast().postcode()).isEqualTo("9401 AB");
        assertThat(added.getLast().wheelchair()).isEqualTo(Wheelchair.UNKNOWN);
        assertThat(added.getLast().appointment()).isFalse();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceByRowAndColumn() {
        var plan = plan(UTRECHT + "A b;huis;;Weg;0999 ZZ;;misschien;;bel maar;;soms;\n" + UTRECHT);

        assertThat(wrong(plan))
                .containsExactlyInAnyOrder(
                        "3 ID id",
                        "3 KIND kind",
                        "3 NAME name",
                        "3 STREET street",
                        "3 POSTCODE postcode",
                        "3 PLACE place",
                        "3 WHEELCHAIR wheelchair",
                        "3 APPOINTMENT appointment",
                        "3 PHONE phone",
                        "3 DEMO demo",
                        "4 ID twice");
        assertThat(plan.refused()).isEqualTo(2);
        assertThat(plan.afterwards()).extracting(Office::id).containsExactly("utrecht");
        assertThat(plan.problems())
                .allSatisfy(
                        it ->
                                assertThat(Texts.text("offices.row." + it.wrong().key()))
                                        .isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "geheim,'a;kantoor;Huis;Weg 1;3511 AB;Utrecht;ja;ja;;;;ja'",
        "unsure,'a;kantoor;Huis;Weg 1;3511 AB;Utrecht;ja;ja;;;;misschien'",
        "name,'a;kantoor;Blijf-van-mijn-lijfhuis;Weg 1;3511 AB;Utrecht;ja;ja;;;;'",
        "note,'a;kantoor;Huis;Weg 1;3511 AB;Utrecht;ja;ja;;Dit is een SCHUILPLAATS;;nee'",
        "wrong too,'A B;huis;Geheim adres;;;;;;;;;'"
    })
    void aSecretPlaceStopsTheWholeFileAndNothingOfItIsRepeated(String how, String row) {
        var plan = plan(UTRECHT + row + "\n");

        if (how.equals("unsure")) {
            assertThat(wrong(plan)).containsExactly("3 SECRET secret");
        }
        assertThat(plan.problems())
                .as(how)
                .singleElement()
                .satisfies(it -> assertThat(it.wrong().column()).isEqualTo(Column.SECRET));
        assertThatExceptionOfType(Refusal.class)
                .as(how)
                .isThrownBy(plan::mayBeKept)
                .extracting(Refusal::reason)
                .isEqualTo(OfficeRefusal.SECRET_PLACE);
    }

    @Test
    void whatIsInventedIsNeverTakenForReal() {
        var row = "a;kantoor;Huis;Weg 1;3511 AB;Utrecht;ja;ja;;;ja;\n";

        assertThat(wrong(plan(row))).containsExactly("2 DEMO invented");
        assertThat(OfficePlan.of(file(HEADINGS + row).rows(), List.of(), DEMO).added())
                .singleElement()
                .satisfies(it -> assertThat(it.demo()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Huis\u0000", "Huis\u202e", "x\u001b[31m"})
    void whatNobodyCanReadIsRefused(String name) {
        assertThat(wrong(plan("a;kantoor;" + name + ";Weg 1;3511 AB;Utrecht;ja;ja;;;;\n")))
                .contains("2 NAME name");
    }

    @Test
    void theListIsTheWholeButAWrongRowTakesNothingAway() {
        var utrecht = plan(UTRECHT).added().getFirst();
        var plan =
                plan(
                        UTRECHT + ASSEN + "ede;kantoor;Huis;Weg;0000;Ede;;ja;;;;\n",
                        utrecht,
                        office("assen", "9401 AB", Kind.OFFICE),
                        office("ede", "6711 AB", Kind.OFFICE),
                        office("weg", "1012 AB", Kind.OFFICE));

        assertThat(plan.unchanged()).containsExactly(utrecht);
        assertThat(plan.changed()).extracting(Office::id).containsExactly("assen");
        assertThat(plan.removed()).extracting(Office::id).containsExactly("weg");
        assertThat(plan.kept()).extracting(Office::id).containsExactly("ede");
        assertThat(plan.afterwards())
                .extracting(Office::id)
                .containsExactlyInAnyOrder("utrecht", "assen", "ede");
        assertThatCode(plan::mayBeKept).doesNotThrowAnyException();
    }

    @Test
    void aListWithoutOneRightRowIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(plan("x;;;;;;;;;;;\n")::mayBeKept)
                .extracting(Refusal::reason)
                .isEqualTo(OfficeRefusal.NOTHING_RIGHT);
    }
}
