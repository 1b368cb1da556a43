package nl.houvast.news;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a notice.
 *
 * @param writers the accounts of all who wrote in it: none of them may publish it
 * @param by who wrote in it last
 * @param at when that was
 * @param decidedBy who published, sent back or put aside
 * @param reason why it was sent back
 */
record NoticeVersion(
        int number,
        NoticeContent content,
        Set<String> writers,
        String by,
        Instant at,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    NoticeVersion {
        writers = Set.copyOf(writers);
    }

    static NoticeVersion draft(int number, NoticeContent content, String by, Instant at) {
        return new NoticeVersion(
                number, content, Set.of(by), by, at, State.DRAFT, null, null, null);
    }

    /** The same with other words, by somebody who then is one of its writers. */
    NoticeVersion written(NoticeContent content, String by, Instant at) {
        var all = new HashSet<>(writers);
        all.add(by);
        return new NoticeVersion(
                number, content, all, by, at, State.DRAFT, decidedBy, decidedAt, reason);
    }

    NoticeVersion offered() {
        return new NoticeVersion(
                number, content, writers, by, at, State.OFFERED, decidedBy, decidedAt, null);
    }

    NoticeVersion decided(State state, String by, Instant at, @Nullable String reason) {
        return new NoticeVersion(number, content, writers, this.by, this.at, state, by, at, reason);
    }
}
