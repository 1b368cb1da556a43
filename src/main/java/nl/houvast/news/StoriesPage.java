package nl.houvast.news;

import static nl.houvast.web.Texts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import nl.houvast.web.Page;
import nl.houvast.web.Texts;

/** All stories as editors see them: what is to be done first. */
record StoriesPage(List<Experience.Kept> stories, LocalDate today) implements Page {

    /** So long before its end, a consent is worth asking again. */
    static final int SOON = 60;

    /** Some of the stories, under one heading. */
    record Group(String key, List<Experience.Kept> stories) {

        String title() {
            return text("news.stories." + key, stories.size(), SOON);
        }
    }

    List<Group> groups() {
        return List.of(
                group(
                        "ending",
                        it ->
                                it.state() != State.OFF
                                        && !it.consent().until().isAfter(today.plusDays(SOON))),
                group("offered", it -> it.state() == State.OFFERED),
                group("drafts", it -> it.state() == State.DRAFT),
                group("published", it -> it.state() == State.PUBLISHED),
                group("off", it -> it.state() == State.OFF));
    }

    private Group group(String key, Predicate<Experience.Kept> what) {
        return new Group(key, stories.stream().filter(what).toList());
    }

    /** Its title; of what is over only the number of the form. */
    static String title(Experience.Kept kept) {
        var story = kept.story();
        return story == null
                ? text("news.story.over", kept.consent().evidence())
                : story.in(Texts.locale()).title();
    }

    static String about(Experience.Kept kept) {
        return text("news.story.until", Days.words(kept.consent().until()));
    }
}
