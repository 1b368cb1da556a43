package nl.houvast;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Outside demo mode somebody must vouch for who signs in; without that there is no start. */
@Component
class IdentityProviderGuard implements BeanFactoryPostProcessor {

    private static final String CLIENTS = "spring.security.oauth2.client.registration";
    private static final String TOKENS = "spring.security.oauth2.resourceserver.jwt";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var settings = Binder.get(beans.getBean(Environment.class));
        if (!settings.bind("houvast.demo", Boolean.class).orElse(false)
                && !isSet(settings, CLIENTS)
                && !isSet(settings, TOKENS)) {
            throw new StartRefused(
                    "Demo mode is off and no identity provider is configured: nobody could sign in.",
                    """
                    Set %s.* (staff and professionals who sign in) or \
                    %s.issuer-uri (systems that refer), or start with HOUVAST_DEMO=true. \
                    docs/operations.md shows an example."""
                            .formatted(CLIENTS, TOKENS));
        }
    }

    private static boolean isSet(Binder settings, String prefix) {
        return settings.bind(prefix, Bindable.mapOf(String.class, Object.class))
                .map(values -> !values.isEmpty())
                .orElse(false);
    }
}
