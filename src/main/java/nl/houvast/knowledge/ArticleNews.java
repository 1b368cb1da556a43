package nl.houvast.knowledge;

import java.time.Instant;
import nl.houvast.access.Actor;
import org.jspecify.annotations.Nullable;

/** What happened to a version of an article. Every piece of it is kept. */
public sealed interface ArticleNews {

    /** The article. */
    String slug();

    /** Its version. */
    int number();

    /** Who did it. */
    Actor by();

    /** When. */
    Instant at();

    /** Why, where that is asked. */
    default @Nullable String why() {
        return null;
    }

    /** Somebody wrote. */
    record Written(String slug, int number, Actor by, Instant at) implements ArticleNews {}

    /** It waits for a second person. */
    record Offered(String slug, int number, Actor by, Instant at) implements ArticleNews {}

    /** Everybody reads it from now on. */
    record Published(String slug, int number, Actor by, Instant at) implements ArticleNews {}

    /** It is not right yet, for a reason. */
    record SentBack(String slug, int number, String reason, Actor by, Instant at)
            implements ArticleNews {

        @Override
        public String why() {
            return reason;
        }
    }

    /** It was put aside before anybody read it. */
    record PutAside(String slug, int number, Actor by, Instant at) implements ArticleNews {}

    /** Nobody reads it any more. */
    record Withdrawn(String slug, int number, Actor by, Instant at) implements ArticleNews {}
}
