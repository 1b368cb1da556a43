package nl.houvast.news;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is told, and what a reader must know before and after.
 *
 * @param name a first name that is not theirs
 * @param themes what it is about: said before the story, and deciding which help stands next to it
 * @param en may be empty: then everybody reads Dutch
 */
record Story(String name, List<Theme> themes, Words nl, Words en) {

    Story {
        themes = List.copyOf(themes);
    }

    /** What a story can be about that may hurt whoever reads it. */
    enum Theme {
        VIOLENCE("geweld"),
        HOME("thuis"),
        SEXUAL("seksueel"),
        DEATH("overlijden"),
        SUICIDE("zelfdoding"),
        ACCIDENT("ongeluk"),
        THEFT("diefstal"),
        FRAUD("oplichting");

        private final String word;

        Theme(String word) {
            this.word = word;
        }

        /** Its name in forms. */
        String word() {
            return word;
        }

        /** The theme with this name in forms. */
        static Optional<Theme> of(String word) {
            return Arrays.stream(values()).filter(theme -> theme.word.equals(word)).findFirst();
        }
    }

    /** The text in this language: English when it is asked for and there, else Dutch. */
    Words in(Locale locale) {
        return language(locale).equals("en") ? en : nl;
    }

    /** The language of what {@link #in} answers. */
    String language(Locale locale) {
        return locale.getLanguage().equals("en") && !en.blank() ? "en" : "nl";
    }
}
