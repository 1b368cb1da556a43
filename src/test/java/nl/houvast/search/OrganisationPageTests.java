package nl.houvast.search;

import static nl.houvast.directory.DirectoryExamples.WORDS;
import static nl.houvast.directory.DirectoryExamples.branch;
import static nl.houvast.directory.DirectoryExamples.entry;
import static nl.houvast.directory.DirectoryExamples.entryOfAnyWords;
import static nl.houvast.directory.DirectoryExamples.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.houvast.directory.Confidence;
import nl.houvast.directory.DirectorySnapshot;
import nl.houvast.directory.Entry;
import nl.houvast.directory.Loaded;
import nl.houvast.directory.OfferId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class OrganisationPageTests {

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

    private static OrganisationPage page(String json) {
        return page(entry(json));
    }

    private static OrganisationPage page(Entry entry) {
        return page(entry, loaded(entry));
    }

    private static OrganisationPage page(Entry entry, Loaded loaded) {
        var checked = entry.offer().verification().checkedOn();
        return OrganisationPage.of(entry, loaded, WORDS, new Confidence(1, checked, 0), false);
    }

    private static Loaded loaded(Entry... entries) {
        var all = List.of(entries);
        var byId = new LinkedHashMap<OfferId, Entry>();
        all.forEach(one -> byId.put(one.id(), one));
        var offers = all.stream().map(Entry::offer).toList();
        return new Loaded(1, new DirectorySnapshot("1", offers, Map.of()), byId);
    }
}
