package nl.houvast.directory;

import static nl.houvast.directory.DirectoryExamples.READER;
import static nl.houvast.directory.DirectoryExamples.ROW;
import static nl.houvast.directory.DirectoryExamples.entry;
import static nl.houvast.directory.DirectoryExamples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.houvast.directory.Details.Address;
import nl.houvast.directory.Details.Capacity;
import nl.houvast.directory.Details.Location;
import nl.houvast.directory.Details.Role;
import nl.houvast.directory.Details.Room;
import nl.houvast.directory.Schedule.Channel;
import nl.houvast.directory.Schedule.OnHolidays;
import nl.houvast.kernel.Wording;
import nl.houvast.web.Body;
import nl.houvast.web.BodyRefused;
import nl.houvast.web.BodyRefused.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailsReaderTests {

    static final String EVERYTHING =
            with(
                    """
                    "schedules":[{"for":"phone","rrule":"FREQ=WEEKLY;BYDAY=MO,TU","opens":"09:00",\
                    "closes":"17:00","validFrom":"2026-01-01","validTo":"2026-12-31",\
                    "holidays":"closed"},\
                    {"for":"visit","rrule":"FREQ=DAILY","opens":"00:00","closes":"24:00"}],\
                    "exclusions":{"events":["fraud"],"relations":["victim"],"minAge":0,"maxAge":15,\
                    "gender":"male","groups":["youth"],"languages":["de"]},\
                    "accessibility":["wheelchair","hearing_loop"],\
                    "locations":[{"role":"intake","name":"Balie","address":"Straat 1",\
                    "postcode":"3511 AB","municipality":"GM0344","latitude":52.09,"longitude":5.12},\
                    {"role":"service","city":"Haren","municipality":"GM0014"},\
                    {"role":"service","sensitive":true,"name":"Huis","address":"Geheimpad 7",\
                    "postcode":"9711 ZZ","municipality":"GM0014","latitude":53.2,"longitude":6.5}],\
                    "capacity":{"room":"waiting","weeks":3,"reportedOn":"2026-11-12",\
                    "source":"https://zon.example.org/plek"},\
                    "askFirst":[{"nl":"Is er een tolk nodig?","en":"Is an interpreter needed?"}]\
                    """
                            .strip());

    @Test
    void readsEveryField() {
        assertThat(entry(EVERYTHING).offer().details())
                .isEqualTo(
                        new Details(
                                List.of(
                                        new Schedule(
                                                Channel.PHONE,
                                                "FREQ=WEEKLY;BYDAY=MO,TU",
                                                LocalTime.of(9, 0),
                                                LocalTime.of(17, 0),
                                                LocalDate.parse("2026-01-01"),
                                                LocalDate.parse("2026-12-31"),
                                                OnHolidays.CLOSED),
                                        new Schedule(
                                                Channel.VISIT,
                                                "FREQ=DAILY",
                                                LocalTime.MIDNIGHT,
                                                LocalTime.MIDNIGHT,
                                                null,
                                                null,
                                                OnHolidays.UNKNOWN)),
                                new Offer.Target(
                                        Set.of("fraud"),
                                        Set.of("victim"),
                                        0,
                                        15,
                                        "male",
                                        Set.of("youth"),
                                        Set.of("de")),
                                Set.of("wheelchair", "hearing_loop"),
                                List.of(
                                        new Location(
                                                Role.INTAKE,
                                                false,
                                                "Balie",
                                                new Address(
                                                        "Straat 1",
                                                        "3511 AB",
                                                        "Utrecht",
                                                        "GM0344",
                                                        "Utrecht",
                                                        52.09,
                                                        5.12)),
                                        new Location(
                                                Role.SERVICE,
                                                false,
                                                null,
                                                new Address(
                                                        null,
                                                        null,
                                                        "Haren",
                                                        "GM0014",
                                                        "Groningen",
                                                        null,
                                                        null)),
                                        Location.secret(Role.SERVICE)),
                                new Capacity(
                                        Room.WAITING,
                                        3,
                                        LocalDate.parse("2026-11-12"),
                                        "https://zon.example.org/plek"),
                                List.of(
                                        new Wording(
                                                "Is er een tolk nodig?",
                                                "Is an interpreter needed?"))));
    }

    @Test
    void oldRowsSayNothingAboutIt() {
        assertThat(entry(ROW).offer().details()).isEqualTo(Details.NONE);
        assertThat(entry(ROW).offer().target().languages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"phone\",\"rrule            | \"fax\",\"rrule       | schedules[0].for       | choice",
                "FREQ=DAILY                   | elke dag              | schedules[1].rrule     | directory.import.rrule",
                "FREQ=DAILY                   | FREQ=DAILY;INTERVAL=2 | schedules[1].validFrom | directory.import.start",
                "FREQ=DAILY                   | FREQ=WEEKLY           | schedules[1].validFrom | directory.import.start",
                "\"09:00\"                    | \"9 uur\"             | schedules[0].opens     | time",
                "\"09:00\"                    | \"24:00\"             | schedules[0].opens     | time",
                "\"09:00\"                    | \"17:00\"             | schedules[0].closes    | directory.import.closes",
                "2026-12-31                   | 2025-12-31            | schedules[0].validTo   | directory.import.validTo",
                "2026-01-01                   | 0001-01-01            | schedules[0].validFrom | directory.import.century",
                "\"closed\"                   | \"soms\"              | schedules[0].holidays  | choice",
                "[\"fraud\"]                  | [\"moon\"]            | exclusions.events      | directory.import.term",
                "\"maxAge\":15                | \"maxAge\":-1         | exclusions.maxAge      | range",
                "\"gender\":\"male\"          | \"gender\":\"x\"      | exclusions.gender      | choice",
                "[\"de\"]                     | [\"xx\"]              | exclusions.languages[0] | choice",
                "\"wheelchair\"               | \"lift-op\"           | accessibility[0]       | choice",
                "\"intake\"                   | \"balie\"             | locations[0].role      | choice",
                "\"GM0344\",\"latitude        | \"GM9999\",\"latitude | locations[0].municipality | directory.import.location",
                "\"GM0344\",\"latitude        | null,\"latitude       | locations[0].municipality | required",
                "3511 AB                      | 35 AB                 | locations[0].postcode  | postcode",
                "52.09                        | 5.12                  | locations[0].latitude  | range",
                "52.09                        | \"52.09\"             | locations[0].latitude  | number",
                ",\"longitude\":5.12          | ,\"x\":1              | locations[0].longitude | directory.import.coordinates",
                "\"sensitive\":true           | \"sensitive\":\"ja\"  | locations[2].sensitive | boolean",
                "\"waiting\"                  | \"open\"              | capacity.weeks         | directory.import.weeks",
                "\"weeks\":3                  | \"weeks\":0           | capacity.weeks         | range",
                "2026-11-12                   | gisteren              | capacity.reportedOn    | date",
                "https://zon.example.org/plek | ftp://zon             | capacity.source        | directory.import.url",
                "\"Is an interpreter needed?\" | \"\"                 | askFirst[0].en         | required",
                "\"holidays\"                 | \"holiday\"           | schedules[0].holiday   | unknown"
            })
    void namesTheFieldThatIsWrong(String part, String instead, String field, String code) {
        assertThat(EVERYTHING).contains(part);
        assertThat(problems(EVERYTHING.replace(part, instead)))
                .extracting(Problem::field, Problem::code)
                .contains(tuple(field, code));
    }

    @Test
    void namesAllOfThemAtOnceAndInWords() {
        var wrong =
                EVERYTHING
                        .replace("FREQ=DAILY", "x")
                        .replace("wheelchair", "x")
                        .replace("2026-11-12", "x")
                        .replace("52.09", "99");

        assertThat(problems(wrong))
                .allMatch(problem -> problem.detail().length() > 10)
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "schedules[1].rrule",
                        "accessibility[0]",
                        "capacity.reportedOn",
                        "locations[0].latitude");
    }

    @Test
    void whatIsWrongWithASecretPlaceIsToldWithoutWhatStoodThere() {
        var wrong = EVERYTHING.replace("9711 ZZ", "Geheimpad").replace("6.5}", "65}");

        assertThat(problems(wrong))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("locations[2].postcode", "locations[2].longitude");
        assertThat(problems(wrong).toString()).doesNotContain("Geheimpad");
    }

    @Test
    void whereASecretPlaceIsIsNotKept() {
        var plan = ImportPlan.of(List.of(EVERYTHING), Map.of(), READER);

        var kept = plan.taken().getFirst().json();
        assertThat(kept)
                .contains("{\"role\":\"service\",\"sensitive\":true}", "Straat 1", "Haren")
                .doesNotContain("Geheimpad", "Huis", "9711", "53.2", "6.5");
        assertThat(READER.read(Body.of(kept))).isEqualTo(entry(EVERYTHING));
        assertThat(ImportPlan.of(List.of(ROW), Map.of(), READER).taken().getFirst().json())
                .isEqualTo(ROW);
    }

    @Test
    void nothingCanBeSaidAboutASecretPlace() {
        var somewhere =
                new Address("Geheimpad 7", null, "Haren", "GM0014", "Groningen", null, null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Location(Role.SERVICE, true, null, somewhere));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Location(Role.SERVICE, true, "Huis", null));
    }

    private static List<Problem> problems(String json) {
        return catchThrowableOfType(BodyRefused.class, () -> READER.read(Body.of(json))).problems();
    }
}
