package nl.houvast.news;

import static nl.houvast.news.State.DRAFT;
import static nl.houvast.news.State.OFF;
import static nl.houvast.news.State.OFFERED;
import static nl.houvast.news.State.PUBLISHED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Refusal;
import nl.houvast.news.NewsStep.What;
import org.jspecify.annotations.Nullable;

/**
 * A story in somebody's own words. It is read only while its consent holds and after somebody who
 * did not write in it answered for it. There are no earlier versions: what is not told any more is
 * not kept.
 */
final class Experience {

    /** What a reviewer answers for, each by its name in the form. */
    static final List<String> CHECKS = List.of("herkenbaar", "details", "manier", "hulp");

    private final UUID id;
    private final int revision;
    private @Nullable String slug;
    private @Nullable Story story;
    private StoryConsent consent;
    private Set<String> writers;
    private State state;
    private @Nullable Review review;
    private @Nullable String reason;
    private @Nullable Instant endedAt;

    /** Who answered for it, when, and for what. */
    record Review(String by, Instant at, List<String> checks) {}

    /**
     * A story as it was kept.
     *
     * @param story null when its consent is over
     */
    record Kept(
            UUID id,
            int revision,
            @Nullable String slug,
            @Nullable Story story,
            StoryConsent consent,
            Set<String> writers,
            State state,
            @Nullable Review review,
            @Nullable String reason,
            @Nullable Instant endedAt) {}

    Experience(Kept kept) {
        this.id = kept.id();
        this.revision = kept.revision();
        this.slug = kept.slug();
        this.story = kept.story();
        this.consent = kept.consent();
        this.writers = Set.copyOf(kept.writers());
        this.state = kept.state();
        this.review = kept.review();
        this.reason = kept.reason();
        this.endedAt = kept.endedAt();
    }

    /** A new one, as a draft. */
    static Experience begin(UUID id, String slug, Story story, StoryConsent consent, Actor by) {
        return new Experience(
                new Kept(id, 0, slug, story, consent, Set.of(by.id()), DRAFT, null, null, null));
    }

    /**
     * Writes, of the story or of its consent. What was read is read by nobody until somebody else
     * answered for it again.
     *
     * @throws Refusal when it waits for a second person, or its consent is over
     */
    NewsStep write(Story story, StoryConsent consent, Actor by, Instant now) {
        Refusal.unless(state != OFF, NewsRefusal.CONSENT_OVER);
        Refusal.unless(state != OFFERED, NewsRefusal.WAITS);
        var all = new HashSet<>(state == PUBLISHED ? Set.<String>of() : writers);
        all.add(by.id());
        this.writers = Set.copyOf(all);
        this.story = story;
        this.consent = consent;
        become(DRAFT, null);
        return NewsStep.of(id, What.WRITTEN, by, now);
    }

    /**
     * Asks somebody else to read it.
     *
     * @throws Refusal when it is no draft, or its consent does not hold
     */
    NewsStep offer(Actor by, Instant now) {
        Refusal.unless(state == DRAFT, NewsRefusal.NO_DRAFT);
        Refusal.unless(consent.holds(day(now)), NewsRefusal.CONSENT_OVER);
        become(OFFERED, null);
        return NewsStep.of(id, What.OFFERED, by, now);
    }

    /**
     * Lets everybody read it.
     *
     * @param checks what this actor answers for
     * @throws Refusal when it was not offered, this actor wrote in it, they do not answer for all
     *     of {@link #CHECKS}, or the consent does not hold
     */
    NewsStep publish(List<String> checks, Actor by, Instant now) {
        Refusal.unless(state == OFFERED, NewsRefusal.NOT_OFFERED);
        Refusal.unless(!writers.contains(by.id()), NewsRefusal.OWN_WORK);
        Refusal.unless(consent.holds(day(now)), NewsRefusal.CONSENT_OVER);
        Refusal.unless(checks.containsAll(CHECKS), NewsRefusal.REVIEW_INCOMPLETE);
        become(PUBLISHED, null);
        review = new Review(by.id(), now, CHECKS);
        return NewsStep.of(id, What.PUBLISHED, by, now);
    }

    /**
     * Gives what was offered back to its writers.
     *
     * @throws Refusal when it was not offered, or without a reason
     */
    NewsStep sendBack(String reason, Actor by, Instant now) {
        Refusal.unless(state == OFFERED, NewsRefusal.NOT_OFFERED);
        Refusal.unless(!reason.isBlank(), NewsRefusal.REASON_MISSING);
        become(DRAFT, reason.strip());
        return NewsStep.of(id, What.SENT_BACK, by, now);
    }

    /**
     * Lets nobody read it, from this moment; it may be written in and reviewed again.
     *
     * @throws Refusal when nobody could
     */
    NewsStep takeAway(Actor by, Instant now) {
        Refusal.unless(state == PUBLISHED, NewsRefusal.NOT_PUBLISHED);
        become(DRAFT, null);
        return NewsStep.of(id, What.TAKEN_AWAY, by, now);
    }

    /**
     * Somebody took their consent back: nobody reads the story any more, and it is erased. That
     * needs no second person and no reason.
     *
     * @throws Refusal when the consent was over already
     */
    NewsStep withdrawConsent(Actor by, Instant now) {
        Refusal.unless(state != OFF, NewsRefusal.CONSENT_OVER);
        erase(now);
        return NewsStep.of(id, What.CONSENT_WITHDRAWN, by, now);
    }

    /** The time of the consent is over: the same happens, and nobody needs to do it. */
    NewsStep endConsent(Instant now) {
        Refusal.unless(state != OFF, NewsRefusal.CONSENT_OVER);
        if (!consent.until().isBefore(day(now))) {
            throw new IllegalStateException("the consent holds");
        }
        erase(now);
        return NewsStep.of(id, What.CONSENT_ENDED, Actor.HOUSE, now);
    }

    private void erase(Instant now) {
        become(OFF, null);
        slug = null;
        story = null;
        endedAt = now;
    }

    private void become(State next, @Nullable String why) {
        state = next;
        reason = why;
        review = null;
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, Days.HERE);
    }

    /** Everything of it, to keep or to show. */
    Kept kept() {
        return new Kept(
                id, revision, slug, story, consent, writers, state, review, reason, endedAt);
    }
}
