package nl.houvast.web;

import static nl.houvast.web.Analytics.Answer.ACCEPTED;
import static nl.houvast.web.Analytics.Answer.NOT_ASKED;
import static nl.houvast.web.Analytics.Answer.OPEN;
import static nl.houvast.web.Analytics.Answer.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class AnalyticsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tel.example/tel.js",
                "//tel.example/tel.js",
                "tel.js",
                "/../tel.js",
                "/tel.js?id=1",
                "/\\tel.example",
                "javascript:alert(1)"
            })
    void countsOnOurOwnHostOnly(String script) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Analytics(script));
    }

    @Test
    void asksNothingWhenNothingIsCounted() {
        assertThat(new Analytics(null).answerOf(visitWith("accepted"))).isEqualTo(NOT_ASKED);
        assertThat(new Analytics(" ").answerOf(visitWith(""))).isEqualTo(NOT_ASKED);
    }

    @Test
    void remembersTheAnswerAndTakesNothingElseForOne() {
        var analytics = new Analytics("/tellen/tel.js");

        assertThat(analytics.answerOf(new MockHttpServletRequest())).isEqualTo(OPEN);
        assertThat(analytics.answerOf(visitWith("maybe"))).isEqualTo(OPEN);
        assertThat(analytics.answerOf(visitWith("accepted"))).isEqualTo(ACCEPTED);
        assertThat(analytics.answerOf(visitWith("refused"))).isEqualTo(REFUSED);
    }

    private static MockHttpServletRequest visitWith(String answer) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("cookies", answer));
        return request;
    }
}
