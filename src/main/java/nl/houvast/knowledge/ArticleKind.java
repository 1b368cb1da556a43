package nl.houvast.knowledge;

import java.util.Arrays;
import java.util.Optional;

/** What an article is for, in the order in which the kinds are shown. */
enum ArticleKind {
    /** How to have the conversation. */
    CONVERSATION("gesprek"),
    /** Something seems wrong, and nobody said it. */
    SUSPICION("vermoeden"),
    /** What somebody needs to be safe. */
    SAFETY("veiligheid"),
    /** Referring: consent, ages, ways. */
    REFERRING("verwijzen"),
    /** What to expect after referring. */
    EXPECTING("verwachten"),
    /** What somebody has a right to. */
    RIGHT("recht"),
    /** Who helps with what. */
    HELP("hulp"),
    /** How professionals keep themselves well. */
    YOURSELF("uzelf");

    private final String word;

    ArticleKind(String word) {
        this.word = word;
    }

    /** Its name in files and forms. */
    String word() {
        return word;
    }

    /** The kind with this name in files and forms. */
    static Optional<ArticleKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
