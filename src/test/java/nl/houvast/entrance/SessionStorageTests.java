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
import org.springframework.security.core.context.SecurityContextImpl;

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
}
