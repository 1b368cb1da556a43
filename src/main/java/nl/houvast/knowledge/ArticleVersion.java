package nl.houvast.knowledge;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of an article.
 *
 * @param writers the accounts of all who wrote in it: none of them may publish it
 * @param by who wrote in it last
 * @param at when that was
 * @param decidedBy who published, sent back or put aside
 * @param reason why it was sent back
 * @param origin what tells the file of the house that it came from from others; null when somebody
 *     wrote it here
 */
record ArticleVersion(
        int number,
        ArticleContent content,
        Set<String> writers,
        String by,
        Instant at,
        VersionState state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable String origin) {

    ArticleVersion {
        writers = Set.copyOf(writers);
    }

    static ArticleVersion draft(int number, ArticleContent content, String by, Instant at) {
        return new ArticleVersion(
                number, content, Set.of(by), by, at, VersionState.DRAFT, null, null, null, null);
    }

    /** The same with other words, by somebody who then is one of its writers. */
    ArticleVersion written(int number, ArticleContent content, String by, Instant at) {
        var all = new HashSet<>(writers);
        all.add(by);
        return new ArticleVersion(
                number, content, all, by, at, VersionState.DRAFT, null, null, reason, null);
    }

    ArticleVersion from(String origin) {
        return new ArticleVersion(
                number, content, writers, by, at, state, decidedBy, decidedAt, reason, origin);
    }

    ArticleVersion offered() {
        return new ArticleVersion(
                number,
                content,
                writers,
                by,
                at,
                VersionState.OFFERED,
                decidedBy,
                decidedAt,
                null,
                origin);
    }

    ArticleVersion decided(VersionState state, String by, Instant at, @Nullable String reason) {
        return new ArticleVersion(
                number, content, writers, this.by, this.at, state, by, at, reason, origin);
    }
}
