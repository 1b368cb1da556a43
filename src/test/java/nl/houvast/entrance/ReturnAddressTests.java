package nl.houvast.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import nl.houvast.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ReturnAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/werk", "/aanmelden/0191/persoon?stap=2", "/organisaties/a-b"})
    void leadsBackIntoThisHouse(String address) {
        assertThat(ReturnAddress.of(address)).hasValue(new ReturnAddress(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "werk",
                "//elders.example",
                "/\\elders.example",
                "https://elders.example/",
                "javascript:alert(1)",
                "/werk\r\nSet-Cookie: a=b",
                "/\t/elders.example",
                "/é",
                "/{elders}",
                "/werk?lijst={lijst}",
                "/werk/}",
                "/werk\\..\\elders",
                "///elders.example",
                "/werk\u0000",
                "/werk\u007f",
                "/werk\u2028"
            })
    void leadsNowhereElse(String address) {
        assertThat(ReturnAddress.of(address)).isEmpty();
    }

    @Test
    void isThePageThatAFormWasOn() {
        var post = new MockHttpServletRequest("POST", "/aanmelden/0191/persoon");
        post.setQueryString("gevoelig=ja");

        assertThat(ReturnAddress.of(post).map(ReturnAddress::signIn))
                .hasValue("/inloggen?verder=%2Faanmelden%2F0191%2Fpersoon");
    }

    @Test
    void keepsTheQuestionOfAPage() {
        var get = new MockHttpServletRequest("GET", "/werk");
        get.setQueryString("lijst=vandaag&taal=en");

        assertThat(ReturnAddress.of(get).map(ReturnAddress::signIn))
                .hasValue("/inloggen?verder=%2Fwerk%3Flijst%3Dvandaag%26taal%3Den");
    }

    @Test
    void isOnlyForWhoFindsSomethingThere() {
        assertThat(new ReturnAddress("/werk/0191").isFor(Role.WORKER)).isTrue();
        assertThat(new ReturnAddress("/werk?lijst=alles").isFor(Role.REFERRER)).isFalse();
        assertThat(new ReturnAddress("/werkwijze").isFor(Role.REFERRER)).isTrue();
        assertThat(new ReturnAddress("/organisaties").isFor(Role.WORKER)).isTrue();
    }
}
