package nl.houvast.advice;

import static nl.houvast.advice.AdviceExamples.TAXONOMY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventSearchTests {

    EventSearch search = new EventSearch(TAXONOMY);

    private List<String> find(String typed) {
        return search.find(typed).stream().map(Taxonomy.EventType::id).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "aangerand, sexual.assault",
        "Aangerand, sexual.assault",
        "tikkie, fraud.marketplace",
        "wraakporno, sexual.online",
        "wraakprono, sexual.online",
        "verkrachtng, sexual.rape",
        "inbrak, property.burglary",
        "gestalkt, stalking",
        "loverboy, trafficking.loverboys",
        "aanrijding, traffic",
        "geïntimideerd, violence.threat",
        "geintimideerd, violence.threat",
        "mijn vriend slaat mij, domestic.partner",
        "robbery, violence.robbery",
        "suicide attempt, suicide.attempt",
        "hij wil niet meer leven, suicide.thoughts",
        "mama ik heb een nieuw nummer, fraud.whatsapp"
    })
    void findsTheEventByTheWordsPeopleType(String typed, String event) {
        assertThat(find(typed)).startsWith(event).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void findsEveryEventByItsOwnLabelAndSynonyms() {
        for (var type : TAXONOMY.events()) {
            assertThat(find(type.label().nl())).as(type.label().nl()).contains(type.id());
        }
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        assertThat(find("")).isEmpty();
        assertThat(find("x")).isEmpty();
        assertThat(find("   ")).isEmpty();
        assertThat(find("qqqqqqqq")).isEmpty();
        assertThat(find("<script>")).isEmpty();
        assertThat(find("\uD83D\uDE00\u202E")).isEmpty();
    }

    @Test
    void allowsASlipOfTheFingerAndNoMore() {
        assertThat(EventSearch.alike("inbraak", "inbrak")).isTrue();
        assertThat(EventSearch.alike("stalking", "satlking")).isTrue();
        assertThat(EventSearch.alike("mes", "met")).isFalse();
        assertThat(EventSearch.alike("brand", "bruid")).isFalse();
    }
}
