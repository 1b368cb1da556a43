package nl.houvast.kernel;

import java.util.Locale;

/** What a rule or a listing says to people, in both languages. Dutch is the source. */
public record Wording(String nl, String en) {

    /**
     * The same in every language.
     *
     * @throws IllegalArgumentException when one of the languages is empty
     */
    public Wording {
        if (nl.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a wording has text in every language");
        }
    }

    /** The text in this language: English when it is asked for, Dutch in every other case. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : nl;
    }
}
