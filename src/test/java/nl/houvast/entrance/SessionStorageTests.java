package nl.houvast.entrance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.houvast.access.Account;
import nl.houvast.access.Actor;
import nl.houvast.access.Profile;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.access.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SessionStorageTests {

    ConversionService conversions = new SessionStorage().springSessionConversionService();

    @Test
    void readsBackWhoSignedIn() {
        var noor =
                new SignedIn(
                        new Account(
                                "demo-medewerker",
                                Role.WORKER,
                                Scope.of(List.of("VR09"), List.of("zeden")),
                                new Profile("Noor", null, null, null, null)));

        var bytes = conversions.convert(new SecurityContextImpl(noor), byte[].class);

        assertThat(conversions.convert(bytes, Object.class))
                .isInstanceOfSatisfying(
                        SecurityContextImpl.class,
                        context -> {
                            assertThat(context.getAuthentication()).isEqualTo(noor);
                            assertThat(SignedIn.actor(requireNonNull(context.getAuthentication())))
                                    .isEqualTo(
                                            new Actor(
                                                    "demo-medewerker",
                                                    Role.WORKER,
                                                    Scope.of(List.of("VR09"), List.of("zeden"))));
                        });
    }

    @Test
    void takesWhatItCannotReadForAnEndedSession() {
        assertThat(
                        conversions.convert(
                                "written by another version".getBytes(StandardCharsets.UTF_8),
                                Object.class))
                .isNull();
    }

    /** A class that any Java has, and that no session of ours holds. */
    @Test
    void buildsNothingThatNoSessionHolds() {
        var bytes = conversions.convert(new java.awt.Point(1, 2), byte[].class);

        assertThat(conversions.convert(bytes, Object.class)).isNull();
    }

    @Test
    void aSessionHasANumberOf216Bits() {
        var numbers = java.util.stream.Stream.generate(new SessionStorage().sessionIds()::generate);

        assertThat(numbers.limit(1000).distinct().toList())
                .hasSize(1000)
                .allMatch(number -> number.matches("[A-Za-z0-9_-]{36}"));
    }

    @Test
    void theCookieIsThisHostsOnlyWhereTheConnectionIsEncrypted() {
        var cookies = new SessionStorage().sessionCookie("houvast");

        assertThat(written(cookies, true))
                .startsWith("__Host-houvast=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(written(cookies, false))
                .startsWith("houvast=")
                .contains("; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Secure");
    }

    private static String written(CookieSerializer cookies, boolean secure) {
        var request = new MockHttpServletRequest();
        request.setSecure(secure);
        var response = new MockHttpServletResponse();
        cookies.writeCookieValue(new CookieValue(request, response, "nummer"));
        request.setCookies(response.getCookies());
        assertThat(cookies.readCookieValues(request)).containsExactly("nummer");
        request.setSecure(!secure);
        assertThat(cookies.readCookieValues(request)).isEmpty();
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
