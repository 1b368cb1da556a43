package nl.houvast.knowledge;

import static nl.houvast.knowledge.VersionState.DRAFT;
import static nl.houvast.knowledge.VersionState.OFFERED;
import static nl.houvast.knowledge.VersionState.PUBLISHED;
import static nl.houvast.knowledge.VersionState.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An article in all its versions. Nobody reads a version before somebody published it who did not
 * write in it, and a version that was published never changes.
 */
final class Article {

    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final String slug;
    private final int revision;
    private final TreeMap<Integer, ArticleVersion> versions = new TreeMap<>();
    private final Set<Integer> touched = new HashSet<>();
    private @Nullable Integer current;
    private @Nullable LocalDate reviewedOn;

    private Article(
            String slug,
            int revision,
            @Nullable Integer current,
            @Nullable LocalDate reviewedOn,
            Collection<ArticleVersion> versions) {
        this.slug = slug;
        this.revision = revision;
        this.current = current;
        this.reviewedOn = reviewedOn;
        versions.forEach(version -> this.versions.put(version.number(), version));
    }

    /** A new one, in which nothing is written yet. */
    static Article at(String slug) {
        return new Article(slug, 0, null, null, List.of());
    }

    /** One as it was kept. */
    static Article kept(
            String slug,
            int revision,
            @Nullable Integer current,
            @Nullable LocalDate reviewedOn,
            Collection<ArticleVersion> versions) {
        return new Article(slug, revision, current, reviewedOn, versions);
    }

    /**
     * Writes: in the draft when it is of the same writer, else in a new version. A draft of
     * somebody else is put aside, not lost.
     *
     * @throws Refusal when a version waits for a second person
     */
    ArticleNews.Written write(ArticleContent content, Actor by, Instant now) {
        var open = open();
        if (open.isEmpty()) {
            put(ArticleVersion.draft(next(), content, by.id(), now));
        } else {
            var draft = open.get();
            Refusal.unless(draft.state() == DRAFT, ArticleRefusal.WAITS);
            if (draft.by().equals(by.id())) {
                put(draft.written(draft.number(), content, by.id(), now));
            } else {
                put(draft.decided(WITHDRAWN, by.id(), now, draft.reason()));
                put(draft.written(next(), content, by.id(), now));
            }
        }
        return new ArticleNews.Written(slug, versions.lastKey(), by, now);
    }

    /**
     * Asks somebody else to read it.
     *
     * @throws Refusal when there is no draft, or something is missing in it
     */
    ArticleNews.Offered offer(Actor by, Instant now) {
        var draft = open(DRAFT, ArticleRefusal.NO_DRAFT);
        Refusal.unless(draft.content().missing().isEmpty(), ArticleRefusal.INCOMPLETE);
        put(draft.offered());
        return new ArticleNews.Offered(slug, draft.number(), by, now);
    }

    /**
     * Lets everybody read what was offered.
     *
     * @throws Refusal when nothing was, or when this actor wrote in it
     */
    ArticleNews.Published publish(Actor by, Instant now) {
        var offered = open(OFFERED, ArticleRefusal.NOT_OFFERED);
        Refusal.unless(!offered.writers().contains(by.id()), ArticleRefusal.OWN_WORK);
        put(offered.decided(PUBLISHED, by.id(), now, null));
        current = offered.number();
        reviewedOn = LocalDate.ofInstant(now, HERE);
        return new ArticleNews.Published(slug, offered.number(), by, now);
    }

    /**
     * Gives what was offered back to its writers.
     *
     * @throws Refusal when nothing was offered, or without a reason
     */
    ArticleNews.SentBack sendBack(String reason, Actor by, Instant now) {
        var offered = open(OFFERED, ArticleRefusal.NOT_OFFERED);
        Refusal.unless(!reason.isBlank(), ArticleRefusal.REASON_MISSING);
        put(offered.decided(DRAFT, by.id(), now, reason.strip()));
        return new ArticleNews.SentBack(slug, offered.number(), reason.strip(), by, now);
    }

    /**
     * Puts aside what is being written or waits. What everybody reads stays.
     *
     * @throws Refusal when there is no such thing
     */
    ArticleNews.PutAside putAside(Actor by, Instant now) {
        var version = open().orElseThrow(() -> new Refusal(ArticleRefusal.NO_DRAFT));
        put(version.decided(WITHDRAWN, by.id(), now, version.reason()));
        return new ArticleNews.PutAside(slug, version.number(), by, now);
    }

    /**
     * Lets nobody read it any more, from this moment. One person does it alone: what is wrong must
     * be able to go at once.
     *
     * @throws Refusal when nobody could
     */
    ArticleNews.Withdrawn withdraw(Actor by, Instant now) {
        var version = published().orElseThrow(() -> new Refusal(ArticleRefusal.NOT_PUBLISHED));
        put(version.decided(WITHDRAWN, by.id(), now, null));
        current = null;
        return new ArticleNews.Withdrawn(slug, version.number(), by, now);
    }

    /**
     * Begins a draft with what an earlier version said.
     *
     * @throws Missing when there is no such version
     * @throws Refusal when something is being written or waits
     */
    ArticleNews.Written takeBack(int number, Actor by, Instant now) {
        var version = versions.get(number);
        if (version == null) {
            throw new Missing();
        }
        Refusal.unless(open().isEmpty(), ArticleRefusal.OPEN_ALREADY);
        return write(version.content(), by, now);
    }

    /** What came with the house is published by the house; it was read before it came. */
    ArticleNews.Published bring(
            ArticleContent content, String origin, LocalDate reviewed, Instant now) {
        var house = Actor.HOUSE;
        put(
                ArticleVersion.draft(next(), content, house.id(), now)
                        .decided(PUBLISHED, house.id(), now, null)
                        .from(origin));
        current = versions.lastKey();
        reviewedOn = reviewed;
        return new ArticleNews.Published(slug, versions.lastKey(), house, now);
    }

    /**
     * Offers what came with a new release of the house, unless somebody wrote here: their words are
     * not pushed aside. What an earlier release offered, and nobody decided about, makes room.
     */
    Optional<ArticleNews.Offered> bringNewer(ArticleContent content, String origin, Instant now) {
        var house = Actor.HOUSE;
        var open = open();
        if (versions.values().stream().anyMatch(it -> !it.writers().equals(Set.of(house.id())))
                || open.filter(it -> it.state() == DRAFT).isPresent()
                || (current == null && open.isEmpty())) {
            return Optional.empty();
        }
        open.ifPresent(it -> put(it.decided(WITHDRAWN, house.id(), now, null)));
        put(ArticleVersion.draft(next(), content, house.id(), now).offered().from(origin));
        return Optional.of(new ArticleNews.Offered(slug, versions.lastKey(), house, now));
    }

    private void put(ArticleVersion version) {
        versions.put(version.number(), version);
        touched.add(version.number());
    }

    private int next() {
        return versions.isEmpty() ? 1 : versions.lastKey() + 1;
    }

    private ArticleVersion open(VersionState state, ArticleRefusal otherwise) {
        return open().filter(version -> version.state() == state)
                .orElseThrow(() -> new Refusal(otherwise));
    }

    String slug() {
        return slug;
    }

    /** Goes up each time that something is kept; 0 before the first time. */
    int revision() {
        return revision;
    }

    /** The version that is being written or waits. */
    Optional<ArticleVersion> open() {
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(versions.lastEntry().getValue()).filter(it -> it.state().open());
    }

    /** The version that everybody reads. */
    Optional<ArticleVersion> published() {
        return Optional.ofNullable(current).map(number -> versions.get(number));
    }

    /** What whoever goes on writing begins with: the draft, or what is read, or what was last. */
    ArticleVersion newest() {
        return open().or(this::published).orElseGet(() -> versions.lastEntry().getValue());
    }

    /** All versions, the newest first. */
    List<ArticleVersion> versions() {
        return new ArrayList<>(versions.descendingMap().values());
    }

    /** The versions that changed since it was read. */
    List<ArticleVersion> changed() {
        return touched.stream().sorted().map(versions::get).map(Objects::requireNonNull).toList();
    }

    /** The day on which somebody last said that it is right. */
    @Nullable LocalDate reviewedOn() {
        return reviewedOn;
    }

    /** The day from which it must be read again. */
    @Nullable LocalDate reviewOn() {
        var reviewed = reviewedOn;
        return reviewed == null
                ? null
                : published()
                        .map(version -> reviewed.plus(version.content().reviewAfter()))
                        .orElse(null);
    }
}
