package nl.houvast.directory;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Where the directory comes from. Settings {@code houvast.directory.*}.
 *
 * @param source the file to import at start, when it changed
 * @param brake the largest share of the entries, 0 to 1, that one import may take away; more and
 *     the whole file is refused
 */
@ConfigurationProperties("houvast.directory")
record DirectorySettings(
        @DefaultValue("classpath:directory/offers.json") Resource source,
        @DefaultValue("0.2") double brake) {

    /**
     * The settings.
     *
     * @throws IllegalArgumentException when the brake is not a share
     */
    DirectorySettings {
        if (!(brake >= 0 && brake <= 1)) {
            throw new IllegalArgumentException("houvast.directory.brake is a share from 0 to 1");
        }
    }
}
