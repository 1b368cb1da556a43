package nl.houvast.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookieFormTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/advieslijn", "/verwijswijzer/jongeren", "/organisaties/a-b_c.d"})
    void goesBackToThePageTheVisitorWasOn(String page) {
        assertThat(new CookieForm("accepted", page).home()).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://elders.example",
                "//elders.example",
                "/\\elders.example",
                "advieslijn",
                "/a\r\nSet-Cookie: x=1",
                "/cookies"
            })
    void neverGoesElsewhere(String page) {
        assertThat(new CookieForm("accepted", page).home()).isEqualTo("/cookies?bewaard=ja");
    }

    @Test
    void takesEverythingButAYesForANo() {
        assertThat(new CookieForm("accepted", "/").value()).isEqualTo("accepted");
        assertThat(new CookieForm("", "/").value()).isEqualTo("refused");
        assertThat(new CookieForm("yes", "/").value()).isEqualTo("refused");
    }
}
