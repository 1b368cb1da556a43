package nl.houvast;

import java.util.HashMap;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides whether everything here is invented, when nobody said so: {@code houvast.demo} is true
 * without a database of one's own and false with one. What is invented may be tried at once, so in
 * demo mode links to sign in have an address and a sender too.
 */
class DemoMode implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        var settings = new HashMap<String, Object>();
        var demo =
                environment.getProperty(
                        "houvast.demo", Boolean.class, EmbeddedDatabase.isWanted(environment));
        settings.put("houvast.demo", demo);
        if (demo) {
            settings.put("houvast.signin.address", "http://localhost:${server.port:8080}");
            settings.put("houvast.post.sender", "bericht@houvast.example");
        }
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("houvast demo mode", settings));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE; // after the settings were read
    }
}
