package nl.houvast.privacy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.houvast.contact.SafeContact;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** The retention schedule: one row for each kind of ending, with its source. Read at start. */
@Component
class RetentionRules {

    private static final String TABLE = "/tables/retention.csv";

    private final List<RetentionRule> all;

    /**
     * How long something is kept.
     *
     * @param id its name in settings and reports
     * @param ending what ended
     * @param term counted on the Dutch calendar
     * @param source law or choice that it follows from
     */
    record RetentionRule(String id, Ending ending, Period term, String source) {

        RetentionRule {
            if (term.isNegative()) {
                throw new IllegalArgumentException("the term of " + id + " is less than nothing");
            }
        }

        /** What ended before this moment is over now. */
        Instant over(Instant now) {
            return now.atZone(SafeContact.ZONE).minus(term).toInstant();
        }
    }

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

    /**
     * Reads the table.
     *
     * @throws IllegalStateException when the table is not whole, or a setting names no rule
     */
    RetentionRules(RetentionSettings settings) {
        this.all = lines().stream().skip(1).map(line -> rule(line, settings)).toList();
        var unknown = new HashSet<>(settings.all().keySet());
        all.forEach(rule -> unknown.remove(rule.id()));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "houvast.retention.terms: no rule is called " + unknown);
        }
        if (all.stream().map(RetentionRule::ending).distinct().count() != Ending.values().length) {
            throw new IllegalStateException(TABLE + ": one rule for each ending");
        }
    }

    List<RetentionRule> all() {
        return all;
    }

    /** Reads one row. */
    static RetentionRule rule(String line, RetentionSettings settings) {
        var cells = line.split(";", -1);
        if (cells.length != 4 || cells[3].isBlank()) {
            throw new IllegalStateException(TABLE + ": a rule without its source");
        }
        var term = settings.all().getOrDefault(cells[0], Period.parse(cells[2]));
        return new RetentionRule(cells[0], Ending.valueOf(cells[1]), term, cells[3]);
    }

    private static List<String> lines() {
        try (var table = Objects.requireNonNull(RetentionRules.class.getResourceAsStream(TABLE))) {
            var reader = new InputStreamReader(table, StandardCharsets.UTF_8);
            return reader.readAllAsString().lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
