package nl.houvast.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTests {

    @Test
    void leavesOutFillersUnlessThereIsNothingElse() {
        assertThat(SearchWords.of("Hoe voer ik het gesprek?")).containsExactly("voer", "gesprek");
        assertThat(SearchWords.of("wie")).containsExactly("wie");
        assertThat(SearchWords.of(" ?! ")).isEmpty();
    }

    @Test
    void foldsAccents() {
        assertThat(SearchWords.of("Één CLIËNT")).containsExactly("client");
        assertThat(SearchWords.of("cliënten")).containsExactly("clienten");
    }

    @Test
    void likensBeginningsEndingsAndPartsOfWords() {
        assertThat(SearchWords.likeness("stalking", "stalking")).isEqualTo(1);
        assertThat(SearchWords.likeness("stal", "stalking")).isBetween(0.5, 0.9);
        assertThat(SearchWords.likeness("gesprekken", "gesprek")).isBetween(0.5, 0.9);
        assertThat(SearchWords.likeness("geweld", "partnergeweld")).isBetween(0.3, 0.5);
        assertThat(SearchWords.likeness("st", "stalking")).isZero();
        assertThat(SearchWords.likeness("fraude", "geweld")).isZero();
    }
}
