package nl.houvast.web;

import org.jspecify.annotations.Nullable;

/**
 * One of the answers somebody can choose from: a radio, a checkbox, an option.
 *
 * @param hint a second line under the label, or null
 */
public record Choice(String value, String label, @Nullable String hint) {

    /** A choice without a hint. */
    public static Choice of(String value, String label) {
        return new Choice(value, label, null);
    }
}
