package nl.houvast.news;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.news.NoticeForm.line;
import static nl.houvast.news.NoticeForm.lines;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.houvast.kernel.TypedDay;
import nl.houvast.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * A story as an editor typed it. What the browser left out is empty.
 *
 * @param revision of the story that the editor began with
 * @param slug the last part of its address; only asked for a new one
 * @param invented "yes" when the name is not that of whoever tells
 * @param go "preview" to see it first
 */
record ExperienceForm(
        String revision,
        String slug,
        String name,
        String invented,
        List<String> themes,
        String nlTitle,
        String nlBody,
        String enTitle,
        String enBody,
        String givenBy,
        String givenHow,
        String givenOn,
        String until,
        String evidence,
        String go)
        implements Form {

    static final String YES = "yes";
    private static final int LONGEST_ADDRESS = 60;
    private static final int MOST_THEMES = 20;
    private static final Pattern ADDRESS = Pattern.compile("[a-z]+(?:-[a-z]+)*");

    ExperienceForm(
            @Nullable String revision,
            @Nullable String slug,
            @Nullable String name,
            @Nullable String invented,
            @Nullable List<String> themes,
            @Nullable String nlTitle,
            @Nullable String nlBody,
            @Nullable String enTitle,
            @Nullable String enBody,
            @Nullable String givenBy,
            @Nullable String givenHow,
            @Nullable String givenOn,
            @Nullable String until,
            @Nullable String evidence,
            @Nullable String go) {
        this.revision = line(revision);
        this.slug = line(slug);
        this.name = line(name);
        this.invented = line(invented);
        this.themes =
                requireNonNullElse(themes, List.<String>of()).stream()
                        .filter(Objects::nonNull)
                        .limit(MOST_THEMES)
                        .toList();
        this.nlTitle = line(nlTitle);
        this.nlBody = lines(nlBody);
        this.enTitle = line(enTitle);
        this.enBody = lines(enBody);
        this.givenBy = line(givenBy);
        this.givenHow = line(givenHow);
        this.givenOn = line(givenOn);
        this.until = line(until);
        this.evidence = line(evidence);
        this.go = line(go);
    }

    /** Whether a story could be there: words only, so no number of anybody. */
    static boolean isAddress(String slug) {
        return slug.length() <= LONGEST_ADDRESS
                && ADDRESS.matcher(slug).matches()
                && !slug.equals("nieuw");
    }

    static ExperienceForm empty() {
        return new ExperienceForm(
                "0", "", "", "", List.of(), "", "", "", "", "", "", "", "", "", "");
    }

    /** What this story says, to go on with; nothing of it when its consent is over. */
    static ExperienceForm of(Experience.Kept kept) {
        var story = kept.story();
        if (story == null) {
            return empty().at(kept.revision());
        }
        var consent = kept.consent();
        return new ExperienceForm(
                String.valueOf(kept.revision()),
                kept.slug(),
                story.name(),
                YES,
                story.themes().stream().map(Story.Theme::word).toList(),
                story.nl().title(),
                story.nl().body(),
                story.en().title(),
                story.en().body(),
                consent.by().name(),
                consent.how().name(),
                TypedDay.write(consent.on()),
                TypedDay.write(consent.until()),
                consent.evidence(),
                "");
    }

    /** The same, as if it began with this revision. */
    ExperienceForm at(int revision) {
        return new ExperienceForm(
                String.valueOf(revision),
                slug,
                name,
                invented,
                themes,
                nlTitle,
                nlBody,
                enTitle,
                enBody,
                givenBy,
                givenHow,
                givenOn,
                until,
                evidence,
                go);
    }

    boolean preview() {
        return go.equals("preview");
    }

    /** The revision that the editor began with; of no story when it was changed on the way. */
    int begun() {
        return StepForm.number(revision);
    }

    Words nl() {
        return new Words(nlTitle, nlBody);
    }

    Words en() {
        return new Words(enTitle, enBody);
    }

    /** The constant with this name, if it is one. */
    static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
        return Arrays.stream(all).filter(it -> it.name().equals(name)).findFirst();
    }

    Optional<LocalDate> day() {
        return TypedDay.read(givenOn);
    }

    Optional<LocalDate> lastDay() {
        return TypedDay.read(until);
    }

    /** What is told, after {@link ExperienceChecks} found nothing wrong. */
    Story story() {
        return new Story(
                name,
                Arrays.stream(Story.Theme.values())
                        .filter(theme -> themes.contains(theme.word()))
                        .toList(),
                nl(),
                en());
    }

    /** The consent, after {@link ExperienceChecks} found nothing wrong. */
    StoryConsent consent() {
        return new StoryConsent(
                constant(StoryConsent.By.values(), givenBy).orElseThrow(),
                constant(StoryConsent.How.values(), givenHow).orElseThrow(),
                day().orElseThrow(),
                lastDay().orElseThrow(),
                evidence);
    }

    @Override
    public String toString() {
        return "ExperienceForm[hidden]";
    }
}
