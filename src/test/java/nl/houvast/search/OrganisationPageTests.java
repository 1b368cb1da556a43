package nl.houvast.search;

import static nl.houvast.directory.DirectoryExamples.WORDS;
import static nl.houvast.directory.DirectoryExamples.branch;
import static nl.houvast.directory.DirectoryExamples.entry;
import static nl.houvast.directory.DirectoryExamples.entryOfAnyWords;
import static nl.houvast.directory.DirectoryExamples.row;
import static nl.houvast.directory.DirectoryExamples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.houvast.directory.Confidence;
import nl.houvast.directory.Details.Location;
import nl.houvast.directory.Details.Role;
import nl.houvast.directory.DirectorySnapshot;
import nl.houvast.directory.Entry;
import nl.houvast.directory.Loaded;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.Schedule.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class OrganisationPageTests {

    /** A Friday, half past nine in the Netherlands. */
    private static final Instant NOW = Instant.parse("2026-11-27T08:30:00Z");

    @BeforeEach
    void speakDutch() {
        LocaleContextHolder.setLocale(Locale.of("nl"));
    }

    @AfterEach
    void speakAgain() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "112, 112",
        "0900-0101, 09000101",
        "0800-2000, 08002000",
        "116000, 116000",
        "070-3454319, +31703454319",
        "06-13863803, +31613863803",
        "+31247247247, +31247247247"
    })
    void aNumberIsALinkThatCalls(String number, String link) {
        assertThat(OrganisationPage.tel(number)).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"minAge\":12,\"maxAge\":27 | Van 12 tot en met 27 jaar",
                "\"minAge\":18               | Vanaf 18 jaar",
                "\"maxAge\":17               | Tot en met 17 jaar",
                "\"minAge\":null             | Alle leeftijden"
            })
    void saysTheAgesInWords(String ages, String words) {
        assertThat(page(row("zon").replace("\"minAge\":12,\"maxAge\":27", ages)).ages())
                .isEqualTo(words);
    }

    @Test
    void hidesItsNameWhenItIsAboutHome() {
        assertThat(page(row("zon")).discreet()).isFalse();
        var json = row("zon").replace("[\"sexual\"]", "[\"traffic\",\"domestic.partner\"]");
        assertThat(page(entryOfAnyWords(json)).discreet()).isTrue();
    }

    @Test
    void knowsItsFamily() {
        var zon = entry(row("zon"));
        var north = entry(branch("zon-noord", "zon"));
        var loaded = loaded(zon, north);

        assertThat(page(zon, loaded).branches()).containsExactly(north);
        assertThat(page(north, loaded).parent()).contains(zon);
        assertThat(page(zon, loaded).parent()).isEmpty();
    }

    @Test
    void usesWordsForIds() {
        var page = page(row("zon"));

        assertThat(page.events()).containsExactly("Seksueel geweld");
        assertThat(page.services()).containsExactly("Emotionele hulp", "Juridische hulp");
        assertThat(page.languages()).containsExactlyInAnyOrder("Nederlands", "Arabisch");
    }

    @Test
    void saysWhetherSomebodyIsThereNow() {
        var office =
                with(
                        """
                        "schedules":[{"for":"phone","rrule":"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",\
                        "opens":"09:00","closes":"17:00","holidays":"closed"},\
                        {"for":"visit","rrule":"FREQ=WEEKLY;BYDAY=SA","opens":"10:00",\
                        "closes":"12:00"}]\
                        """);

        var openings = page(office).openings();

        assertThat(openings)
                .extracting(OrganisationPage.Opening::channel, OrganisationPage.Opening::now)
                .containsExactly(
                        tuple(Channel.PHONE, Optional.of("Nu open, tot 17.00 uur")),
                        tuple(Channel.VISIT, Optional.of("Nu dicht. Morgen open vanaf 10.00 uur")));
        assertThat(openings).allMatch(opening -> opening.days().size() == 7);
        assertThat(page(row("zon")).openings()).isEmpty();
    }

    @Test
    void saysWhomItIsNotFor() {
        var row =
                with(
                        """
                        "exclusions":{"events":["fraud"],"maxAge":15,"gender":"male",\
                        "groups":["youth"],"languages":["de"]}\
                        """);

        assertThat(page(row).notFor())
                .containsExactly(
                        "Na: Fraude",
                        "Jongeren",
                        "Tot en met 15 jaar",
                        "Mannen en jongens",
                        "Wie Duits spreekt");
        assertThat(page(row("zon")).notFor()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"room\":\"waiting\",\"weeks\":3 | Wachttijd ongeveer 3 weken, gemeld op 12 november 2026",
                "\"room\":\"waiting\",\"weeks\":1 | Wachttijd ongeveer 1 week, gemeld op 12 november 2026",
                "\"room\":\"waiting\"             | Er is een wachttijd, gemeld op 12 november 2026",
                "\"room\":\"open\"                | Er is plek, gemeld op 12 november 2026",
                "\"room\":\"full\"                | Er is nu geen plek, gemeld op 12 november 2026"
            })
    void saysHowMuchRoomThereIs(String room, String words) {
        var row = with("\"capacity\":{" + room + ",\"reportedOn\":\"2026-11-12\"}");

        assertThat(page(row).capacity()).contains(words);
    }

    @Test
    void keepsWhereSomebodyGetsInApartFromWhereTheHelpIs() {
        var row =
                with(
                        """
                        "accessibility":["wheelchair"],\
                        "locations":[{"role":"service","sensitive":true,"address":"Geheimpad 7",\
                        "municipality":"GM0014"},\
                        {"role":"intake","address":"Straat 1","municipality":"GM0344"}]\
                        """);

        assertThat(page(row).locations(Role.INTAKE)).hasSize(1).noneMatch(Location::sensitive);
        assertThat(page(row).locations(Role.SERVICE))
                .containsExactly(Location.secret(Role.SERVICE));
        assertThat(page(row).accessibility()).containsExactly("Bereikbaar met een rolstoel");
    }

    private static OrganisationPage page(String json) {
        return page(entry(json));
    }

    private static OrganisationPage page(Entry entry) {
        return page(entry, loaded(entry));
    }

    private static OrganisationPage page(Entry entry, Loaded loaded) {
        var checked = entry.offer().verification().checkedOn();
        return OrganisationPage.of(entry, loaded, WORDS, new Confidence(1, checked, 0), NOW, false);
    }

    private static Loaded loaded(Entry... entries) {
        var all = List.of(entries);
        var byId = new LinkedHashMap<OfferId, Entry>();
        all.forEach(one -> byId.put(one.id(), one));
        var offers = all.stream().map(Entry::offer).toList();
        return new Loaded(1, new DirectorySnapshot("1", offers, Map.of()), byId);
    }
}
