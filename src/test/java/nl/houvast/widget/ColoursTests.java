package nl.houvast.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.houvast.widget.Colours.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColoursTests {

    private static final Pattern VARIABLE = Pattern.compile("--([a-z-]+):(#[0-9a-f]{6})");

    private static Colours colours(String lead, String ink, String ground) {
        return Colours.of(new EmbedForm(lead, ink, ground, "nl"));
    }

    private static Colour of(String css, String name) {
        return VARIABLE.matcher(css)
                .results()
                .filter(it -> it.group(1).equals(name))
                .findFirst()
                .flatMap(it -> Colour.parse(it.group(2)))
                .orElseThrow();
    }

    @Test
    void contrastIsThatOfTheStandard() {
        assertThat(Colour.BLACK.contrast(Colour.WHITE)).isCloseTo(21, within(0.001));
        assertThat(Colour.parse("#767676").orElseThrow().contrast(Colour.WHITE))
                .isCloseTo(4.54, within(0.01));
        assertThat(Colour.parse("777777").orElseThrow().contrast(Colour.WHITE))
                .isCloseTo(4.48, within(0.01));
    }

    @Test
    void whatIsReadableIsTaken() {
        var taken = colours("#005EA5", "202020", "#f5f5f5");
        assertThat(taken.refused()).isEmpty();
        assertThat(taken.query()).isEqualTo("&kleur=005ea5&tekst=202020&achtergrond=f5f5f5");
        assertThat(taken.css())
                .contains("--lead:#005ea5", "--on-lead:#ffffff", "color-scheme:light");
        assertThat(colours("#ffd500", "#ffffff", "#101820").css())
                .contains("--lead:#ffd500", "--on-lead:#000000", "color-scheme:dark");
        assertThat(colours("", "", "").ours()).isTrue();
        assertThat(colours("", "", "").css()).isEmpty();
    }

    @Test
    void whatIsHardToReadIsLeftOut() {
        assertThat(colours("#ffff00", "", "").refused())
                .containsExactly(new Refused("kleur", "unreadable"));
        assertThat(colours("", "#cccccc", "").refused())
                .containsExactly(new Refused("tekst", "unreadable"));
        var grey = colours("#005ea5", "#777777", "#888888");
        assertThat(grey.refused()).containsExactly(new Refused("achtergrond", "unreadable"));
        assertThat(grey.query()).isEqualTo("&kleur=005ea5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "red",
                "#fff",
                "#0f5c6",
                "#0f5c666",
                "#gggggg",
                "0f5c66;}",
                "</style><script>",
                "url(//kwaad.test)",
                "#0f5c66\n",
                "\u0660\u0661\u0662\u0663\u0664\u0665",
                "expression(1)"
            })
    void whatIsNoColourIsRefusedAndNothingOfItComesOut(String typed) {
        for (var colours :
                new Colours[] {
                    colours(typed, "#000000", ""),
                    colours("", typed, "#ffffff"),
                    colours("", "", typed)
                }) {
            if (!typed.equals("#0f5c66\n")) {
                assertThat(colours.refused()).extracting(Refused::why).contains("wrong");
            }
            assertThat(colours.css()).matches("(:root\\{[a-z:;#0-9-]*})?");
            assertThat(colours.query()).matches("(&(kleur|tekst|achtergrond)=[0-9a-f]{6})*");
        }
    }

    @Property(tries = 2000)
    void whateverIsAskedForEverythingCanBeRead(
            @ForAll @IntRange(max = 0xffffff) int lead,
            @ForAll @IntRange(max = 0xffffff) int ink,
            @ForAll @IntRange(max = 0xffffff) int ground) {
        var css = colours(hex(lead), hex(ink), hex(ground)).css();
        if (!css.isEmpty()) {
            var under = of(css, "ground");
            for (var name : new String[] {"ink", "lead", "line", "urgent"}) {
                assertThat(of(css, name).contrast(under)).as(name).isGreaterThanOrEqualTo(4.5);
            }
            assertThat(of(css, "on-lead").contrast(of(css, "lead"))).isGreaterThanOrEqualTo(4.5);
        }
    }

    private static String hex(int colour) {
        return String.format("#%06x", colour);
    }
}
