package nl.houvast.news;

import static nl.houvast.web.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.houvast.web.Problems;

/** What must be put right before a story is kept, all of it at once. */
final class ExperienceChecks {

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'-]{1,24}");
    private static final Pattern FORM_NUMBER = Pattern.compile("[A-Z]{2,5}-[0-9]{1,6}");
    private static final Pattern ABOUT_SUICIDE =
            Pattern.compile(
                    "zelfdoding|zelfmoord|su[iï]cid|suicid|einde aan (?:mijn|zijn|haar|hun) leven"
                            + "|killed (?:my|him|her)self",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<Problems.Problem> problems = new ArrayList<>();
    private final ExperienceForm form;

    private ExperienceChecks(ExperienceForm form) {
        this.form = form;
    }

    static Problems of(ExperienceForm form, boolean isNew, LocalDate today) {
        var checks = new ExperienceChecks(form);
        checks.require(!isNew || ExperienceForm.isAddress(form.slug()), "slug", "news.wrong.slug");
        checks.require(NAME.matcher(form.name()).matches(), "name", "news.wrong.name");
        checks.require(
                form.invented().equals(ExperienceForm.YES), "invented", "news.wrong.invented");
        checks.themes();
        checks.words();
        checks.consent(today);
        return new Problems(List.copyOf(checks.problems));
    }

    private void themes() {
        require(
                !form.themes().isEmpty()
                        && form.themes().stream().allMatch(it -> Story.Theme.of(it).isPresent()),
                "themes",
                "news.wrong.themes");
        require(
                form.themes().contains(Story.Theme.SUICIDE.word()) || !saysSuicide(),
                "themes",
                "news.wrong.suicide");
    }

    private boolean saysSuicide() {
        return ABOUT_SUICIDE
                .matcher(
                        String.join(
                                "\n", form.nlTitle(), form.nlBody(), form.enTitle(), form.enBody()))
                .find();
    }

    private void words() {
        require(!form.nlTitle().isEmpty(), "nlTitle", "news.wrong.title");
        require(!form.nlBody().isEmpty(), "nlBody", "news.wrong.body");
        if (form.enTitle().isEmpty() != form.enBody().isEmpty()) {
            require(false, form.enTitle().isEmpty() ? "enTitle" : "enBody", "news.wrong.half");
        }
        NoticeForm.words("nl", form.nl(), problems);
        NoticeForm.words("en", form.en(), problems);
        traces("nlTitle", form.nlTitle());
        traces("nlBody", form.nlBody());
        traces("enTitle", form.enTitle());
        traces("enBody", form.enBody());
    }

    private void traces(String field, String typed) {
        if (typed.length() <= NoticeForm.BODY) {
            PersonTraces.in(typed)
                    .forEach(
                            found ->
                                    problems.add(
                                            new Problems.Problem(
                                                    field,
                                                    text(
                                                            "news.trace." + found.trace(),
                                                            found.line()))));
        }
    }

    private void consent(LocalDate today) {
        require(
                ExperienceForm.constant(StoryConsent.By.values(), form.givenBy()).isPresent(),
                "givenBy",
                "news.wrong.givenBy");
        require(
                ExperienceForm.constant(StoryConsent.How.values(), form.givenHow()).isPresent(),
                "givenHow",
                "news.wrong.givenHow");
        var on = form.day().filter(day -> !day.isAfter(today));
        var until = form.lastDay();
        require(on.isPresent(), "givenOn", "news.wrong.givenOn");
        require(until.filter(day -> !day.isBefore(today)).isPresent(), "until", "news.wrong.end");
        if (on.isPresent() && until.isPresent()) {
            require(
                    !until.get().isAfter(on.get().plus(StoryConsent.LONGEST)),
                    "until",
                    "news.wrong.endless");
        }
        require(FORM_NUMBER.matcher(form.evidence()).matches(), "evidence", "news.wrong.evidence");
    }

    private void require(boolean right, String field, String otherwise) {
        if (!right) {
            problems.add(new Problems.Problem(field, text(otherwise)));
        }
    }
}
