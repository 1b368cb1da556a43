package nl.houvast.post;

import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Lets mail travel in an encrypted connection only, to a server that proved its name: an address in
 * it tells who is a victim. A server on this machine is left as the operator set it.
 */
@Component
class MailServer implements BeanPostProcessor {

    private static final List<String> HERE = List.of("127.0.0.1", "localhost", "::1", "[::1]");

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof JavaMailSenderImpl server && !isHere(server.getHost())) {
            encrypt(server);
        }
        return bean;
    }

    private static boolean isHere(@Nullable String host) {
        return host == null || HERE.contains(host);
    }

    private static void encrypt(JavaMailSenderImpl server) {
        var protocol = server.getProtocol() == null ? "smtp" : server.getProtocol();
        var prefix = "mail." + protocol + ".";
        var properties = server.getJavaMailProperties();
        var from = "true".equals(properties.getProperty(prefix + "ssl.enable"));
        if (!from && !protocol.equals("smtps")) {
            must(properties, prefix + "starttls.enable");
            must(properties, prefix + "starttls.required");
        }
        must(properties, prefix + "ssl.checkserveridentity");
        if (properties.getProperty(prefix + "ssl.trust") != null) {
            throw refused(prefix + "ssl.trust");
        }
    }

    private static void must(Properties properties, String key) {
        if ("false".equals(properties.getProperty(key))) {
            throw refused(key);
        }
        properties.setProperty(key, "true");
    }

    private static IllegalStateException refused(String key) {
        return new IllegalStateException(
                "spring.mail.properties."
                        + key
                        + " would let mail travel readable, or to a server that did not prove its"
                        + " name. Leave it out; a server with a certificate of your own belongs in"
                        + " spring.mail.ssl.bundle.");
    }
}
