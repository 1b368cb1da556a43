package nl.houvast.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
                                new Profile("Noor", null, null, null, null)));

        var bytes = conversions.convert(new SecurityContextImpl(noor), byte[].class);

        assertThat(conversions.convert(bytes, Object.class))
                .isInstanceOfSatisfying(
                        SecurityContextImpl.class,
                        context -> {
                            assertThat(context.getAuthentication()).isEqualTo(noor);
                            assertThat(ActorResolver.of(noor))
                                    .isEqualTo(Actor.worker("demo-medewerker"));
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
