package nl.houvast.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class TypedFieldsTests {

    MockHttpServletRequest post = new MockHttpServletRequest("POST", "/aanmelden");

    @Test
    void areAllButTheProof() {
        post.addParameter("naam", "Sam");
        post.addParameter("hulp", "EMOTIONAL", "DAMAGES");
        post.addParameter("_csrf", "oud");

        assertThat(TypedFields.of(post))
                .isEqualTo(Map.of("naam", List.of("Sam"), "hulp", List.of("EMOTIONAL", "DAMAGES")));
    }

    @Test
    void areOursWhenTheBrowserSaysSo() {
        post.addHeader("Sec-Fetch-Site", "same-origin");

        assertThat(TypedFields.areFromOurOwnPage(post)).isTrue();
    }

    @Test
    void areNotOursWhenAnotherSiteSentThem() {
        post.addHeader("Sec-Fetch-Site", "same-site");
        post.addHeader("Origin", "http://localhost");

        assertThat(TypedFields.areFromOurOwnPage(post)).isFalse();
    }

    @Test
    void areOursByTheirOriginInAnOlderBrowser() {
        post.addHeader("Origin", "http://localhost");

        assertThat(TypedFields.areFromOurOwnPage(post)).isTrue();
    }

    @Test
    void areNobodysWhenNothingIsSaid() {
        assertThat(TypedFields.areFromOurOwnPage(post)).isFalse();

        post.addHeader("Origin", "https://elders.example");
        assertThat(TypedFields.areFromOurOwnPage(post)).isFalse();
    }
}
