package nl.houvast.directory;

import static nl.houvast.directory.DirectoryExamples.READER;
import static nl.houvast.directory.DirectoryExamples.ROW;
import static nl.houvast.directory.DirectoryExamples.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.houvast.directory.Offer.Certainty;
import nl.houvast.kernel.Wording;
import nl.houvast.web.Body;
import nl.houvast.web.BodyRefused;
import nl.houvast.web.BodyRefused.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryReaderTests {

    @Test
    void readsEveryField() {
        assertThat(entry(ROW))
                .isEqualTo(
                        new Entry(
                                new Offer(
                                        new OfferId("steunpunt-zon"),
                                        "Steunpunt Zon",
                                        "organisation",
                                        null,
                                        "victim",
                                        new Wording(
                                                "Praten na een aanranding.",
                                                "Talking after an assault."),
                                        "https://zon.example.org",
                                        List.of(
                                                new Offer.Phone(
                                                        "0900-0101",
                                                        "Balie",
                                                        "local",
                                                        Certainty.KNOWLEDGE,
                                                        "https://lijst.example.org/zon")),
                                        new Offer.Chat("https://chat.example.org", "9-17"),
                                        "hallo@zon.example.org",
                                        new Offer.Hours(
                                                false, "Werkdagen 9-17 uur", Certainty.SOURCE),
                                        new Offer.Cost("free", "Wel belkosten"),
                                        new Offer.Target(
                                                Set.of("sexual"),
                                                Set.of("victim"),
                                                12,
                                                27,
                                                "female",
                                                Set.of("youth"),
                                                Set.of()),
                                        Set.of("emotional", "legal"),
                                        Set.of("nl", "ar"),
                                        new Offer.Area(
                                                false, "Stad Utrecht", Set.of("GM0344"), false),
                                        new Offer.Access(true, true, true, "Loop binnen."),
                                        "acute",
                                        false,
                                        new Offer.Verification(
                                                Certainty.SOURCE,
                                                List.of("https://zon.example.org/over"),
                                                LocalDate.of(2026, 11, 23),
                                                "Bel eerst."),
                                        Details.NONE),
                                List.of("De Zon"),
                                true,
                                Certainty.SOURCE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"steunpunt-zon\"       | \"Steunpunt Zon\"        | id                        | directory.import.id",
                "\"id\":\"steunpunt-zon\"| \"x\":1                  | id                        | required",
                "\"Steunpunt Zon\"       | 7                        | name                      | string",
                "\"organisation\"        | \"club\"                 | kind                      | choice",
                "\"victim\",\"desc       | \"all\",\"desc           | audience                  | choice",
                "\"Praten na             | \"\\u0000Praten          | description.nl            | characters",
                "https://zon.example.org\",\"urlC | javascript:alert(1)\",\"urlC | url    | directory.import.url",
                "0900-0101               | 06-1234                  | phones[0].number          | directory.import.phone",
                "\"local\"               | \"cheap\"                | phones[0].cost            | choice",
                "https://lijst           | ftp://lijst              | phones[0].source          | directory.import.url",
                "hallo@zon.example.org   | hallo                    | email                     | email",
                "\"always\":false,       | \"always\":\"no\",       | hours.always              | boolean",
                "[\"sexual\"]            | [\"moon\"]               | target.events             | directory.import.term",
                "[\"sexual\"]            | \"sexual\"               | target.events             | list",
                "\"minAge\":12           | \"minAge\":28            | target.maxAge             | directory.import.ages",
                "\"minAge\":12           | \"minAge\":-1            | target.minAge             | range",
                "[\"GM0344\"]            | [\"GM9999\"]             | area.municipalities       | directory.import.municipality",
                "\"national\":false      | \"national\":true        | area.municipalities       | directory.import.national",
                "[\"https://zon.example.org/over\"] | []            | verification.sources      | directory.import.source",
                "[\"https://zon.example.org/over\"] | [\"een boek\"] | verification.sources     | directory.import.url",
                "2026-11-23              | 23-11-2026               | verification.checkedOn    | date",
                "\"urgency\"             | \"bsn\":1,\"urgency\"    | bsn                       | unknown",
                "\"urgency\"             | \"name\":\"x\",\"urgency\" | name                    | duplicate",
                "[\"nl\",\"ar\"]         | [\"nl\",\"xx\"]          | languages[1]              | choice"
            })
    void namesTheFieldThatIsWrong(String part, String instead, String field, String code) {
        assertThat(ROW).contains(part);
        assertThat(problems(ROW.replace(part, instead)))
                .extracting(Problem::field, Problem::code)
                .contains(tuple(field, code));
    }

    @Test
    void namesAllOfThemAtOnceAndInWords() {
        assertThat(problems(ROW.replace("0900-0101", "x").replace("2026-11-23", "-")))
                .allMatch(problem -> problem.detail().length() > 10)
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("phones[0].number", "verification.checkedOn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "112",
                "113",
                "116000",
                "14020",
                "0900-8844",
                "0800-2000",
                "0800-3355555",
                "088-0767000",
                "070-3454319",
                "06-13863803",
                "+31247247247",
                "+32 2 534 66 36"
            })
    void knowsNumbersThatCanBeCalled(String number) {
        assertThat(EntryReader.callable(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "12345", "0800", "bel ons", "06 1234", "0900-01o1", "tel:112"})
    void refusesNumbersThatCannot(String number) {
        assertThat(EntryReader.callable(number)).isFalse();
    }

    private static List<Problem> problems(String json) {
        return catchThrowableOfType(BodyRefused.class, () -> READER.read(Body.of(json))).problems();
    }
}
