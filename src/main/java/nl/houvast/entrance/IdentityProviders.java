package nl.houvast.entrance;

import java.util.List;
import nl.houvast.web.Texts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/**
 * Where staff and professionals sign in outside demo mode. A provider that is away at start does
 * not keep Houvast from starting: it is asked when the first person signs in.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class IdentityProviders {

    private final OAuth2ClientProperties settings;

    IdentityProviders(OAuth2ClientProperties settings) {
        this.settings = settings;
    }

    @Bean
    ClientRegistrationRepository clientRegistrations() {
        return new SupplierClientRegistrationRepository(
                () ->
                        new InMemoryClientRegistrationRepository(
                                new OAuth2ClientPropertiesMapper(settings)
                                        .asClientRegistrations()));
    }

    List<SignInPage.Way> ways() {
        return settings.getRegistration().entrySet().stream()
                .map(
                        entry ->
                                new SignInPage.Way(
                                        entry.getKey(),
                                        Texts.text(
                                                "entrance.signIn.with",
                                                entry.getValue().getClientName() == null
                                                        ? entry.getKey()
                                                        : entry.getValue().getClientName()),
                                        ""))
                .toList();
    }
}
