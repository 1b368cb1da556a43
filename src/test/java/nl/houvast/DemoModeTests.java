package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class DemoModeTests {

    MockEnvironment settings = new MockEnvironment();

    @Test
    void isOnWithoutADatabaseOfOnesOwn() {
        assertThat(demo()).isTrue();
    }

    @Test
    void isOffWithOne() {
        settings.setProperty("spring.datasource.url", "jdbc:postgresql://db/houvast");

        assertThat(demo()).isFalse();
    }

    @Test
    void isWhatSomebodySaid() {
        settings.setProperty("spring.datasource.url", "jdbc:postgresql://db/houvast");
        settings.setProperty("houvast.demo", "true");

        assertThat(demo()).isTrue();
    }

    @Test
    void offNeedsSomebodyWhoVouches() {
        settings.setProperty("houvast.demo", "false");

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(this::guard)
                .withMessageContaining("no identity provider is configured")
                .satisfies(
                        refused ->
                                assertThat(refused.remedy())
                                        .contains(
                                                "spring.security.oauth2.client.registration",
                                                "HOUVAST_DEMO=true"));
    }

    @Test
    void offStartsWithAnIssuerOnly() {
        settings.setProperty("houvast.demo", "false");
        settings.setProperty(
                "spring.security.oauth2.resourceserver.jwt.issuer-uri", "https://idp.example");

        guard();
    }

    @Test
    void offStartsWithAPlaceToSignIn() {
        settings.setProperty("houvast.demo", "false");
        settings.setProperty("spring.security.oauth2.client.registration.idp.client-id", "houvast");

        guard();
    }

    private boolean demo() {
        new DemoMode().postProcessEnvironment(settings, new SpringApplication());
        return settings.getRequiredProperty("houvast.demo", Boolean.class);
    }

    private void guard() {
        var context = new StaticApplicationContext();
        context.setEnvironment(settings);
        context.addBeanFactoryPostProcessor(new IdentityProviderGuard());
        context.refresh();
    }
}
