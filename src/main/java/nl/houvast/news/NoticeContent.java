package nl.houvast.news;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a version of a notice says, so everything that a second editor reads.
 *
 * @param mustRead whether everybody of the staff must have read it
 * @param from the first day on which staff sees it
 * @param until the last one, or null
 * @param en may be empty: then everybody reads Dutch
 */
record NoticeContent(
        Kind kind,
        boolean mustRead,
        LocalDate from,
        @Nullable LocalDate until,
        Words nl,
        Words en) {

    /** What a notice is for. */
    enum Kind {
        /** Something to know. */
        NEWS("nieuws"),
        /** Something to do so from now on. Whoever read an earlier version has not read this. */
        INSTRUCTION("werkinstructie");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Its name in forms. */
        String word() {
            return word;
        }

        /** The kind with this name in forms. */
        static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
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
