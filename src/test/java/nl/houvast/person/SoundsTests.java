package nl.houvast.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One sound for names that people here write in several ways. */
class SoundsTests {

    @ParameterizedTest
    @CsvSource({
        "Jansen, Janssen",
        "Jansen, JANSSEN",
        "de Vries, De Vriès",
        "de Vries, 'Vries, de'",
        "de Vries, de Fries",
        "van der Berg, Berg",
        "van den Berg-Smit, Smit",
        "Bakker, Backer",
        "Bouwman, Bouman",
        "Smit, Schmidt",
        "Smit, Smid",
        "Visser, Visscher",
        "Meijer, Meyer",
        "Meijer, Maier",
        "Dijkstra, Dykstra",
        "Hendriks, Hendrix",
        "Nieuwenhuis, Nieuwenhuijs",
        "'''t Hart', t Hart",
        "Yılmaz, Yilmaz",
        "Öztürk, Ozturk",
        "Çelik, Celik",
        "Şahin, Sahin",
        "El Amrani, Elamrani",
        "Wójcik, Wojcik",
        "Sørensen, Sorensen"
    })
    void familyNames(String one, String other) {
        assertThat(common(Sounds.family(one), Sounds.family(other))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Mohamed, Mohammed",
        "Mohamed, Muhammad",
        "Thijs, Tijs",
        "Matthijs, Mathijs",
        "Sophie, Sofie",
        "Zoë, Zoe",
        "Jochem, Jogem",
        "Christiaan, Kristiaan",
        "Fatima, Fatma",
        "Anne-Marie, Annemarie",
        "Anne-Marie, Anne",
        "Yusuf, Joesoef",
        "Ilse, Ilze",
        "Céline, Celine"
    })
    void givenNames(String one, String other) {
        assertThat(common(Sounds.given(one), Sounds.given(other))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Jansen, Pietersen",
        "Jansen, Hansen",
        "de Vries, de Boer",
        "de Vries, de Wit",
        "Bakker, Visser",
        "Mulder, Meijer",
        "Yılmaz, Yıldız",
        "Smit, de Groot"
    })
    void othersSoundOtherwise(String one, String other) {
        assertThat(common(Sounds.family(one), Sounds.family(other))).isEmpty();
    }

    @Property
    void anyTextHasASound(@ForAll String text) {
        assertThat(Sounds.family(text)).isNotEmpty();
        assertThat(Sounds.given(text)).isNotEmpty();
        assertThat(Sounds.family(text)).isEqualTo(Sounds.family(text + " "));
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        var common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }
}
