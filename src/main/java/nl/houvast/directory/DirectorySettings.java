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
 * @param capacityDays how long a report of room is shown: a list that was full two months ago says
 *     nothing about today, and "full" that is no longer so keeps people from help
 * @param memoryShare the rows that editors bring in may be, as text, the memory that Java may use
 *     divided by this: read and indexed they take some ten times as much
 */
@ConfigurationProperties("houvast.directory")
record DirectorySettings(
        @DefaultValue("classpath:directory/offers.json") Resource source,
        @DefaultValue("0.2") double brake,
        @DefaultValue("60") int capacityDays,
        @DefaultValue("16") int memoryShare) {

    /**
     * The settings.
     *
     * @throws IllegalArgumentException when the brake is not a share, or the days are less than
     *     none, or the share is not at least one
     */
    DirectorySettings {
        if (!(brake >= 0 && brake <= 1)) {
            throw new IllegalArgumentException("houvast.directory.brake is a share from 0 to 1");
        }
        if (memoryShare < 1) {
            throw new IllegalArgumentException("houvast.directory.memory-share is at least 1");
        }
        if (capacityDays < 0) {
            throw new IllegalArgumentException("houvast.directory.capacity-days is not negative");
        }
    }
}
