package nl.houvast.privacy;

import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Terms of this organisation in place of those in tables/retention.csv.
 *
 * @param terms by the name of the rule
 */
@ConfigurationProperties("houvast.retention")
record RetentionSettings(@Nullable Map<String, Period> terms) {

    Map<String, Period> all() {
        return terms == null ? Map.of() : terms;
    }
}
