package nl.houvast.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.houvast.CountedHouse;
import nl.houvast.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures as they are shown say nothing of anybody. */
@SpringBootTest(properties = "houvast.demo=true") // the house that other tests have too
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class ReportPageTests extends ReportingRoom {

    private static final Pattern CELL = Pattern.compile("<td[^>]*>([^<]*)</td>");

    @Test
    void thePageAndTheFileLeaveOutTheSameAndSayWhatTheyCount() {
        quarter(
                "2019-1",
                () -> {
                    settle("VR01", "violence", "IN_TIME", 20);
                    settle("VR01", "violence", "NOT_REACHED", 10);
                    settle("VR02", "violence", "IN_TIME", 30);
                    settle("VR02", "violence", "NOT_REACHED", 7);
                    settle("VR03", "violence", "IN_TIME", 40);
                    settle("VR03", "violence", "NOT_REACHED", 2);
                    settle("VR03", "traffic", "LATE", 6);
                });
        try {
            var page = get("/werk/cijfers?periode=2019-1&per=regio&soort=violence", FATMA);
            assertThat(page).hasStatusOk();
            assertThat(row(text(page), "Fryslân").subList(0, 4))
                    .containsExactly("30", "7", "37", "81%");
            assertThat(row(text(page), "Drenthe").subList(0, 4))
                    .as("two of forty-two")
                    .containsExactly("40", "niet getoond", "niet getoond", "niet getoond");
            assertThat(row(text(page), "Groningen").subList(0, 2))
                    .as("or the country would tell Drenthe")
                    .containsExactly("20", "niet getoond");
            assertThat(row(text(page), "Samen").get(1)).isEqualTo("19");

            var csv = get("/werk/cijfers.csv?periode=2019-1&per=regio&soort=violence", FATMA);
            assertThat(csv).hasContentType("text/csv;charset=utf-8");
            assertThat(text(csv).lines().toList())
                    .contains(
                            "Wie we bereiken,1e kwartaal 2019,Heel Nederland,Geweld en bedreiging,Fryslân,Bereikt,aantal,30",
                            "Wie we bereiken,1e kwartaal 2019,Heel Nederland,Geweld en bedreiging,Drenthe,Niet bereikt,aantal,");
        } finally {
            db.sql("delete from reporting.fact_contact where quarter = '2019-01-01'").update();
        }
    }

    /** Twelve hours of ten, and no nine of ten of so few. */
    @Test
    void hoursAreOnlyShownWhenEnoughPeopleAreOnEitherSide() {
        quarter("2019-2", () -> settle("VR01", "violence", "IN_TIME", 10));
        try {
            var page = text(get("/werk/cijfers?periode=2019-2&soort=violence", FATMA));
            assertThat(page).contains("12 uur");
            var speed = page.substring(page.indexOf("id=\"speed\""));
            assertThat(row(speed, "Geweld en bedreiging"))
                    .contains("12 uur")
                    .last()
                    .isEqualTo("niet getoond");
        } finally {
            db.sql("delete from reporting.fact_contact where quarter = '2019-04-01'").update();
        }
    }

    @Test
    void nobodyButWhoLeadsSeesThem() {
        assertThat(get("/werk/cijfers", NOOR)).hasStatus(404);
        assertThat(get("/werk/cijfers.csv", NOOR)).hasStatus(404);
        assertThat(get("/werk/cijfers?periode=2099-1", FATMA)).hasStatus(404);
        assertThat(get("/werk/cijfers?regio=%3Cscript%3E", FATMA)).hasStatus(404);
        assertThat(get("/werk/cijfers?taal=en&per=kwartaal", FATMA))
                .hasStatusOk()
                .bodyText()
                .contains("Whom we reach", "Who waits now");
    }

    /** As many for one region as for all of them, and for a year as for a quarter. */
    @Test
    void theFiguresAreSixStatements() {
        var client = JdbcClient.create(CountedHouse.counted(source));
        var counts = new Counts(client, clock, taxonomy);
        var desk =
                new ReportDesk(
                        counts,
                        new Today(client, clock, counts),
                        reaches,
                        new ReportWords(taxonomy, counts));
        for (var per : Asked.Per.values()) {
            var before = CountedHouse.statements();
            desk.of(new ReportForm("", "", "", per.word()), FATMA);
            assertThat(CountedHouse.statements() - before).isEqualTo(6);
        }
    }

    private void quarter(String quarter, Runnable rows) {
        this.quarter = Quarter.parse(quarter).orElseThrow();
        rows.run();
    }

    private Quarter quarter = Quarter.of(NOW);

    private void settle(String region, String kind, String how, int number) {
        db.sql(
                        """
                        insert into reporting.fact_contact (event, region, team, quarter, how, hours)
                        select :kind, :region, '', cast(:quarter as date), :how,
                               case when :how in ('IN_TIME', 'LATE') then 12 end
                          from generate_series(1, :number)
                        """)
                .param("kind", kind)
                .param("region", region)
                .param("quarter", quarter.start().toString())
                .param("how", how)
                .param("number", number)
                .update();
    }

    /** The cells of the first line of a table with this name. */
    private static List<String> row(String html, String name) {
        var from = html.indexOf("role=\"rowheader\">" + name + "</th>");
        assertThat(from).as(name).isPositive();
        var cells = new ArrayList<String>();
        var row = html.substring(from, html.indexOf("</tr>", from));
        var found = CELL.matcher(row);
        while (found.find()) {
            cells.add(found.group(1).strip());
        }
        return cells;
    }
}
