package nl.houvast.privacy;

import static nl.houvast.FuzzTarget.must;
import static nl.houvast.FuzzTarget.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import nl.houvast.privacy.RetentionRules.RetentionSettings;

/** The schedule of retention, and the fields of a consent. */
public final class PrivacyTargets {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private PrivacyTargets() {}

    /** A line is a rule with its source, or the start is refused. */
    public static void retention(byte[] input) {
        try {
            var rule = RetentionRules.rule(text(input), new RetentionSettings(Map.of()));
            must(!rule.source().isBlank(), "with its source");
            must(!rule.over(NOW).isAfter(NOW), "nothing goes before it ended");
        } catch (IllegalStateException | IllegalArgumentException | DateTimeException e) {
            // the start is refused
        }
    }

    /** What was consented to is read as it was kept. */
    public static void fields(byte[] input) {
        try {
            var fields = Field.read(text(input));
            must(Field.read(Field.kept(fields)).equals(fields), "the same fields");
            must(Field.safely(fields).containsAll(fields), "and what makes them safe");
        } catch (IllegalArgumentException e) {
            // no field of ours
        }
    }
}
