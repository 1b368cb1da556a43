package nl.houvast.news;

import static nl.houvast.news.State.DRAFT;
import static nl.houvast.news.State.OFF;
import static nl.houvast.news.State.OFFERED;
import static nl.houvast.news.State.PUBLISHED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Refusal;
import nl.houvast.news.NewsStep.What;
import org.jspecify.annotations.Nullable;

/**
 * News or an instruction for staff, in all its versions. Nobody reads a version before somebody
 * published it who did not write in it, and a version that was published never changes.
 */
final class Notice {

    private final UUID id;
    private final int revision;
    private final TreeMap<Integer, NoticeVersion> versions = new TreeMap<>();
    private final Set<Integer> touched = new HashSet<>();
    private @Nullable Integer current;

    private Notice(
            UUID id, int revision, @Nullable Integer current, Collection<NoticeVersion> versions) {
        this.id = id;
        this.revision = revision;
        this.current = current;
        versions.forEach(version -> this.versions.put(version.number(), version));
    }

    /** A new one, in which nothing is written yet. */
    static Notice begin(UUID id) {
        return new Notice(id, 0, null, List.of());
    }

    /** One as it was kept. */
    static Notice kept(
            UUID id, int revision, @Nullable Integer current, Collection<NoticeVersion> versions) {
        return new Notice(id, revision, current, versions);
    }

    /**
     * Writes: in the draft, or in a new one.
     *
     * @throws Refusal when a version waits for a second person
     */
    NewsStep write(NoticeContent content, Actor by, Instant now) {
        var open = open();
        Refusal.unless(open.isEmpty() || open.get().state() == DRAFT, NewsRefusal.WAITS);
        put(
                open.map(draft -> draft.written(content, by.id(), now))
                        .orElseGet(() -> NoticeVersion.draft(next(), content, by.id(), now)));
        return NewsStep.of(id, What.WRITTEN, by, now);
    }

    /**
     * Asks somebody else to read it.
     *
     * @throws Refusal when there is no draft
     */
    NewsStep offer(Actor by, Instant now) {
        put(open(DRAFT, NewsRefusal.NO_DRAFT).offered());
        return NewsStep.of(id, What.OFFERED, by, now);
    }

    /**
     * Lets staff read what was offered.
     *
     * @throws Refusal when nothing was, or when this actor wrote in it
     */
    NewsStep publish(Actor by, Instant now) {
        var offered = open(OFFERED, NewsRefusal.NOT_OFFERED);
        Refusal.unless(!offered.writers().contains(by.id()), NewsRefusal.OWN_WORK);
        put(offered.decided(PUBLISHED, by.id(), now, null));
        current = offered.number();
        return NewsStep.of(id, What.PUBLISHED, by, now);
    }

    /**
     * Gives what was offered back to its writers.
     *
     * @throws Refusal when nothing was offered, or without a reason
     */
    NewsStep sendBack(String reason, Actor by, Instant now) {
        var offered = open(OFFERED, NewsRefusal.NOT_OFFERED);
        Refusal.unless(!reason.isBlank(), NewsRefusal.REASON_MISSING);
        put(offered.decided(DRAFT, by.id(), now, reason.strip()));
        return NewsStep.of(id, What.SENT_BACK, by, now);
    }

    /**
     * Puts aside what is being written or waits. What staff reads stays.
     *
     * @throws Refusal when there is no such thing
     */
    NewsStep putAside(Actor by, Instant now) {
        var version = open().orElseThrow(() -> new Refusal(NewsRefusal.NO_DRAFT));
        put(version.decided(OFF, by.id(), now, version.reason()));
        return NewsStep.of(id, What.PUT_ASIDE, by, now);
    }

    /**
     * Lets nobody read it any more, from this moment. One person does it alone: what is wrong must
     * be able to go at once.
     *
     * @throws Refusal when nobody could
     */
    NewsStep takeAway(Actor by, Instant now) {
        var version = published().orElseThrow(() -> new Refusal(NewsRefusal.NOT_PUBLISHED));
        put(version.decided(OFF, by.id(), now, null));
        current = null;
        return NewsStep.of(id, What.TAKEN_AWAY, by, now);
    }

    private void put(NoticeVersion version) {
        versions.put(version.number(), version);
        touched.add(version.number());
    }

    private int next() {
        return versions.isEmpty() ? 1 : versions.lastKey() + 1;
    }

    private NoticeVersion open(State state, NewsRefusal otherwise) {
        return open().filter(version -> version.state() == state)
                .orElseThrow(() -> new Refusal(otherwise));
    }

    UUID id() {
        return id;
    }

    /** Goes up each time that something is kept; 0 before the first time. */
    int revision() {
        return revision;
    }

    /** The version that is being written or waits. */
    Optional<NoticeVersion> open() {
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(versions.lastEntry().getValue()).filter(it -> it.state().open());
    }

    /** The version that staff reads. */
    Optional<NoticeVersion> published() {
        return Optional.ofNullable(current).map(number -> versions.get(number));
    }

    /** What whoever goes on writing begins with: the draft, or what is read, or what was last. */
    NoticeVersion newest() {
        return open().or(this::published).orElseGet(() -> versions.lastEntry().getValue());
    }

    /** All versions, the newest first. */
    List<NoticeVersion> versions() {
        return new ArrayList<>(versions.descendingMap().values());
    }

    /** The versions that changed since it was read. */
    List<NoticeVersion> changed() {
        return touched.stream().sorted().map(versions::get).map(Objects::requireNonNull).toList();
    }
}
