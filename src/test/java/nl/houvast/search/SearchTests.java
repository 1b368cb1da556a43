package nl.houvast.search;

import static nl.houvast.directory.DirectoryExamples.PLACES;
import static nl.houvast.directory.DirectoryExamples.WORDS;
import static nl.houvast.directory.DirectoryExamples.branch;
import static nl.houvast.directory.DirectoryExamples.entry;
import static nl.houvast.directory.DirectoryExamples.national;
import static nl.houvast.directory.DirectoryExamples.row;
import static nl.houvast.directory.DirectoryExamples.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.houvast.directory.DirectoryExamples;
import nl.houvast.directory.Place;
import nl.houvast.search.Search.Hit;
import nl.houvast.search.Search.Query;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class SearchTests {

    @BeforeEach
    void speakDutch() {
        LocaleContextHolder.setLocale(Locale.of("nl"));
    }

    @AfterEach
    void speakAgain() {
        LocaleContextHolder.resetLocaleContext();
    }

    static final Place UTRECHT =
            new Place("3511", "GM0344", "Utrecht", "Utrecht", "VR09", 52.1, 5.1);
    static final Place GRONINGEN =
            new Place("9711", "GM0014", "Groningen", "Groningen", "VR01", 53.2, 6.6);

    static final String PLAIN = "Voor wie steun zoekt.";

    Search search =
            Search.over(
                    List.of(
                            entry(about(row("centrum-utrecht"), "sexual")),
                            entry(
                                    about(row("centrum-groningen"), "sexual")
                                            .replace("GM0344", "GM0014")
                                            .replace("Stad Utrecht", "Stad Groningen")),
                            entry(about(national("letselhuis"), "traffic")),
                            entry(about(national("alles-onder-een-dak"), "sexual\",\"traffic")),
                            entry(
                                    about(national("geldzaken"), "fraud")
                                            .replace(
                                                    PLAIN,
                                                    "Voor wie is opgelicht via een tikkie."))),
                    WORDS,
                    new PlaceNames(PLACES));

    @Test
    void understandsTheWordsPeopleUse() {
        assertThat(ids(find("hulp na betast zijn", UTRECHT)))
                .startsWith("centrum-utrecht", "alles-onder-een-dak")
                .doesNotContain("centrum-groningen", "letselhuis", "geldzaken");
        assertThat(find("Aanranding", UTRECHT).getFirst().because())
                .contains("Helpt na: Aanranding", "Werkt in Utrecht");
    }

    @Test
    void thePlaceDecidesWhichBranch() {
        assertThat(ids(find("aangerand", GRONINGEN)))
                .startsWith("centrum-groningen")
                .doesNotContain("centrum-utrecht");
    }

    @Test
    void theBranchHereGoesBeforeItsParent() {
        var parent = entry(national("zon").replace("\"name\":\"zon\"", "\"name\":\"Aanranding\""));
        var branch = entry(about(branch("zon-utrecht", "zon"), "sexual"));
        var search = Search.over(List.of(parent, branch), WORDS, new PlaceNames(PLACES));

        assertThat(ids(search.find(query("aanranding", UTRECHT))))
                .containsExactly("zon-utrecht", "zon");
        assertThat(ids(search.find(query("aanranding", null))))
                .containsExactly("zon", "zon-utrecht");
    }

    @Test
    void aNameIsFoundEverywhere() {
        assertThat(ids(find("Centrum Groningen", UTRECHT))).contains("centrum-groningen");
        assertThat(ids(find("CENTRUM-GRONINGEN", null))).startsWith("centrum-groningen");
        assertThat(ids(find("letselhui", null))).startsWith("letselhuis");
        assertThat(find("geldzaken", null).getFirst().because())
                .contains("De naam past bij je woorden");
    }

    @Test
    void readsTheDescription() {
        assertThat(ids(find("tikkie", null))).containsExactly("geldzaken");
        assertThat(find("tikkie", null).getFirst().because())
                .contains("Je woorden staan in de beschrijving");
    }

    @Test
    void findsNothingForNothing() {
        assertThat(find("", null)).isEmpty();
        assertThat(find("de het een", UTRECHT)).isEmpty();
        assertThat(find("xyzzy 😀 ' or 1=1", UTRECHT)).isEmpty();
    }

    @Test
    void keepsToTheLimit() {
        assertThat(search.find(new Query("aanranding", Optional.empty(), Optional.empty(), 2)))
                .hasSize(2);
    }

    @Test
    void prefersWhoSpeaksTheLanguage() {
        var search =
                Search.over(
                        List.of(
                                entry(national("a").replace(",\"ar\"", "")),
                                entry(national("b").replace("\"nl\",", ""))),
                        WORDS,
                        new PlaceNames(PLACES));

        var hits = search.find(new Query("aangerand", Optional.empty(), Optional.of("ar"), 5));

        assertThat(ids(hits)).containsExactly("b", "a");
        assertThat(hits.getFirst().because()).contains("Spreekt: Arabisch");
    }

    @Test
    void aPlaceMayStandInTheWords() {
        assertThat(ids(find("aangerand in groningen", null)))
                .startsWith("centrum-groningen")
                .doesNotContain("centrum-utrecht");
        assertThat(ids(find("aangerand 3511 AB", null)))
                .startsWith("centrum-utrecht")
                .doesNotContain("centrum-groningen");
        assertThat(find("aangerand groningen", UTRECHT).getFirst().because())
                .contains("Werkt in Groningen");
    }

    @Test
    void anEverydayWordIsNoPlace() {
        assertThat(new PlaceNames(PLACES).in(List.of("ruzie", "met", "buren"))).isEmpty();
        assertThat(new PlaceNames(PLACES).in(List.of("een", "goed", "gesprek"))).isEmpty();
        assertThat(new PlaceNames(PLACES).in(List.of("ik", "woon", "in", "buren")))
                .map(found -> found.area().municipalities())
                .contains(Set.of("GM0214"));
        assertThat(new PlaceNames(PLACES).in(List.of("bussum")))
                .map(found -> found.area().municipalities())
                .contains(Set.of("GM1942"));
    }

    @Test
    void readsOverASlipOfTheFinger() {
        assertThat(find("aangrand", UTRECHT).getFirst().because())
                .contains("Helpt na: Aanranding", "Gelezen als: aangerand");
        assertThat(ids(find("letslehuis", null))).startsWith("letselhuis");
        assertThat(ids(find("zonn", null))).isEmpty();
    }

    @Test
    void takesACompoundApart() {
        assertThat(ids(find("tikkieopgelicht", null))).startsWith("geldzaken");
    }

    @Test
    void saysWhyInEnglishToo() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(find("groped aangrand", UTRECHT).getFirst().because())
                .contains("Helps after: Sexual assault", "Works in Utrecht", "Read as: aangerand");
    }

    @Test
    void suggestsWhileSomebodyTypes() {
        assertThat(search.suggest("letsel")).containsExactly("letselhuis");
        assertThat(search.suggest("Aang")).containsExactly("aangerand");
        assertThat(search.suggest("hulp na aanr")).containsExactly("hulp na Aanranding");
        assertThat(search.suggest("a")).isEmpty();
        assertThat(search.suggest("qqq")).isEmpty();
    }

    @Test
    void keepsToTheLimitOfSuggestions() {
        var many =
                Search.over(
                        Stream.of(rows(12)).map(DirectoryExamples::entry).toList(),
                        WORDS,
                        new PlaceNames(PLACES));
        assertThat(many.suggest("zon")).hasSize(8);
    }

    private static String about(String row, String events) {
        return row.replace("\"events\":[\"sexual\"]", "\"events\":[\"" + events + "\"]")
                .replace("De Zon", "x")
                .replace("Praten na een aanranding.", PLAIN)
                .replace("Talking after an assault.", "For whom looks for support.");
    }

    private List<Hit> find(String words, @Nullable Place place) {
        return search.find(query(words, place));
    }

    private static Query query(String words, @Nullable Place place) {
        return new Query(words, Optional.ofNullable(place), Optional.empty(), 10);
    }

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.entry().id().value()).toList();
    }
}
