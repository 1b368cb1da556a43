package nl.houvast.news;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where editors write down stories, answer for each other's and take them away. */
@Service
@Transactional
class ExperienceDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ExperienceDesk.class);

    private final Experiences experiences;
    private final Clock clock;

    ExperienceDesk(Experiences experiences, Clock clock) {
        this.experiences = experiences;
        this.clock = clock;
    }

    /**
     * The story with its consent.
     *
     * @throws Missing when there is none, or this actor is no editor
     */
    @Transactional(readOnly = true)
    Experience.Kept get(UUID id, Actor by) {
        NoticeDesk.requireEditor(by);
        return experiences.get(id).kept();
    }

    /**
     * Begins a story with a draft, and answers its identity.
     *
     * @throws Refusal when there is one at this address
     */
    UUID begin(String slug, Story story, StoryConsent consent, Actor by) {
        NoticeDesk.requireEditor(by);
        var now = clock.instant();
        var experience = Experience.begin(TimeOrdered.id(now), slug, story, consent, by);
        var id = experience.kept().id();
        experiences.keep(experience, NewsStep.of(id, NewsStep.What.WRITTEN, by, now));
        return id;
    }

    /** Writes; what was read is off the site until somebody else answered for it again. */
    void write(UUID id, int revision, Story story, StoryConsent consent, Actor by) {
        change(id, revision, by, (it, now) -> it.write(story, consent, by, now));
    }

    /** Asks somebody else to read the draft. */
    void offer(UUID id, int revision, Actor by) {
        change(id, revision, by, (it, now) -> it.offer(by, now));
    }

    /** Lets everybody read what somebody else wrote and offered. */
    void publish(UUID id, int revision, List<String> checks, Actor by) {
        change(id, revision, by, (it, now) -> it.publish(checks, by, now));
    }

    /** Gives what was offered back to its writers. */
    void sendBack(UUID id, int revision, String reason, Actor by) {
        change(id, revision, by, (it, now) -> it.sendBack(reason, by, now));
    }

    /** Lets nobody read it, until somebody answers for it again. */
    void takeAway(UUID id, int revision, Actor by) {
        change(id, revision, by, (it, now) -> it.takeAway(by, now));
    }

    /** Erases a story of which somebody took their consent back, whatever else happened to it. */
    void withdrawConsent(UUID id, Actor by) {
        NoticeDesk.requireEditor(by);
        var experience = experiences.get(id);
        experiences.keep(experience, experience.withdrawConsent(by, clock.instant()));
    }

    /** Erases every story of which the time of the consent is over. */
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT10M")
    void endConsents() {
        for (var id : experiences.due(Days.today(clock))) {
            var experience = experiences.get(id);
            try {
                experiences.keep(experience, experience.endConsent(clock.instant()));
                LOG.info("News: the consent of story {} is over, its text is erased", id);
            } catch (Refusal somebodyElse) {
                LOG.debug("News: story {} changes, another time", id, somebodyElse);
            }
        }
    }

    /** What is decided is decided about what this actor read: when it changed, they read again. */
    private void change(
            UUID id, int revision, Actor by, BiFunction<Experience, Instant, NewsStep> what) {
        NoticeDesk.requireEditor(by);
        var experience = experiences.get(id);
        Refusal.unless(experience.kept().revision() == revision, NewsRefusal.CHANGED_MEANWHILE);
        experiences.keep(experience, what.apply(experience, clock.instant()));
    }
}
