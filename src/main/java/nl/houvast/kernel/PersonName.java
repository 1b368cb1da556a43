package nl.houvast.kernel;

import org.jspecify.annotations.Nullable;

/**
 * What a person is called. The family name may be unknown: a first name is enough to be called by.
 * Printing one never shows it, so that no log ever does.
 */
public record PersonName(String given, @Nullable String family) {

    /** The longest part of a name that is accepted, in characters. */
    public static final int LONGEST = 100;

    /**
     * A name, without the white space around it.
     *
     * @throws IllegalArgumentException when the given name is empty or a part is too long
     */
    public PersonName {
        given = given.strip();
        family = family == null || family.isBlank() ? null : family.strip();
        if (given.isEmpty() || given.length() > LONGEST) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST + " characters");
        }
        if (family != null && family.length() > LONGEST) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST + " characters");
        }
    }

    /** Given and family name, as somebody would say it. */
    public String full() {
        return family == null ? given : given + " " + family;
    }

    @Override
    public String toString() {
        return "PersonName[hidden]";
    }
}
