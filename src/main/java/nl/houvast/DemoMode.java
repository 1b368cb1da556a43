package nl.houvast;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides whether everything here is invented, when nobody said so: {@code houvast.demo} is true
 * without a database of one's own and false with one.
 */
class DemoMode implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        var embedded = EmbeddedDatabase.isWanted(environment);
        environment
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "houvast demo mode",
                                Map.<String, Object>of("houvast.demo", embedded)));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE; // after the settings were read
    }
}
