package nl.houvast.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlossaryTests {

    Glossary glossary = Glossary.read();

    @Test
    void readsTheWordsOfEveryModule() {
        assertThat(glossary.terms())
                .extracting(Glossary.Term::identifier)
                .contains("VICTIM", "Page", "Actor", "Refusal");
    }

    @Test
    void findsATermByAnyWordOfIt() {
        assertThat(glossary.find("SLACHTOFFERVERKLARING schriftelijke"))
                .extracting(Glossary.Term::identifier)
                .containsExactly("WrittenVictimStatement");
        assertThat(glossary.find("written victim"))
                .extracting(Glossary.Term::dutch)
                .containsExactly("schriftelijke slachtofferverklaring");
    }

    @Test
    void findsNothingForAWordThatIsNotThere() {
        assertThat(glossary.find("qwxyz")).isEmpty();
    }

    @Test
    void showsAllWhenNothingIsAsked() {
        assertThat(glossary.find("  ")).isEqualTo(glossary.terms()).hasSizeGreaterThan(50);
    }
}
