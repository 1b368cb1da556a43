package nl.houvast.document;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How documents are checked. Settings {@code houvast.document.*}.
 *
 * @param virusScanner where clamd listens ("clamav:3310"); without it nothing is scanned
 * @param patience how long the scanner may take for each step
 */
@ConfigurationProperties("houvast.document")
record DocumentSettings(@Nullable String virusScanner, @DefaultValue("10s") Duration patience) {

    DocumentSettings {
        if (virusScanner != null && virusScanner.isBlank()) {
            virusScanner = null;
        }
        if (virusScanner != null && !virusScanner.matches("[^:\\s]+:[0-9]{1,5}")) {
            throw new IllegalArgumentException(
                    "houvast.document.virus-scanner is no host and port such as clamav:3310");
        }
    }
}
