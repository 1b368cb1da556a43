package nl.houvast.advice;

import static nl.houvast.web.Texts.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.houvast.advice.Condition.Answer;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferWords;
import nl.houvast.directory.OpeningTimes;
import nl.houvast.directory.Schedule.Channel;
import nl.houvast.kernel.Wording;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The advice: what to do now, who helps, and why.
 *
 * @param first what comes first, with its entry in the directory where there is one
 * @param narrowed whether somebody just chose to see fewer
 * @param now by which is said who is open
 */
record AdvicePage(
        AdviceForm form,
        Situation situation,
        Advice advice,
        Taxonomy taxonomy,
        List<First> first,
        boolean narrowed,
        Instant now)
        implements Page {

    private static final List<String> DISTANCES = List.of("5", "10", "25", "50");

    /** Something urgent, and its entry in the directory if it has one. */
    record First(Advice.Urgent urgent, @Nullable Offer offer) {}

    /** One answer in words. */
    record Answered(Step step, String question, String answer) {}

    /** Something that is not listed, and why, in words. */
    record Left(Offer offer, List<String> why, List<String> fits) {}

    /** Who is listed. */
    List<Advice.Suggestion> organisations() {
        return new Answers(form, taxonomy).narrowed(advice.organisations(), now);
    }

    /** Who was looked at and is not listed: first those that the narrowing left out. */
    List<Left> left() {
        var answers = new Answers(form, taxonomy);
        var left = new ArrayList<Left>();
        for (var one : advice.organisations()) {
            answers.inTheWay(one, now)
                    .ifPresent(
                            why ->
                                    left.add(
                                            new Left(
                                                    one.offer(),
                                                    List.of(why),
                                                    texts(one.because()))));
        }
        for (var one : advice.notShown()) {
            left.add(new Left(one.offer(), texts(one.because()), texts(one.fits())));
        }
        return left;
    }

    private static List<String> texts(List<Wording> wordings) {
        return wordings.stream().map(Texts::text).toList();
    }

    /** Whether somebody wants who is open, and of this one that is not known. */
    boolean hoursUnknown(Offer offer) {
        return form.mustBeOpen() && Answers.isOpen(offer, now) == Answer.UNKNOWN;
    }

    List<Choice> needChoices() {
        return QuestionPage.needs(taxonomy);
    }

    List<Choice> languageChoices() {
        return taxonomy.languages().stream()
                .map(term -> Choice.of(term.id(), text(term.label())))
                .toList();
    }

    static List<Choice> distanceChoices() {
        return DISTANCES.stream()
                .map(km -> Choice.of(km, text("advice.narrow.within.km", km)))
                .toList();
    }

    /** Whether somebody answers the telephone now, in words; empty when that is not known. */
    Optional<String> telephone(Offer offer) {
        return OpeningTimes.of(offer, Channel.PHONE)
                .flatMap(times -> times.at(now))
                .map(open -> OfferWords.of(open, now));
    }

    /** Questions on which it depends how to help, and safely, and that have no answer. */
    List<Step> open() {
        var open = new ArrayList<Step>();
        if (form.age().isEmpty()) {
            open.add(Step.AGE);
        }
        if (form.unsafeHome().isEmpty() && new Answers(form, taxonomy).asks(Step.HOME)) {
            open.add(Step.HOME);
        }
        if (form.consent().isEmpty()) {
            open.add(Step.CONSENT);
        }
        return open;
    }

    boolean canRegister() {
        return advice.actions().contains(Action.REGISTER);
    }

    boolean advises(Action action) {
        return advice.actions().getFirst() == action;
    }

    boolean offers(Action action) {
        return advice.actions().contains(action);
    }

    boolean covered() {
        return advice.eligibility() != Eligibility.NOT_COVERED;
    }

    String event() {
        return taxonomy.event(situation.event()).map(type -> text(type.label())).orElse("");
    }

    String relation() {
        return taxonomy.relation(situation.relation()).map(term -> text(term.label())).orElse("");
    }

    List<String> help() {
        return advice.help().stream().map(kind -> text("advice.help." + kind)).toList();
    }

    /** What is needed and nobody we know offers, in words. */
    List<String> missing() {
        return taxonomy.services().stream()
                .filter(term -> advice.missing().contains(term.id()))
                .map(term -> text(term.label()))
                .toList();
    }

    String date(LocalDate day) {
        return day.format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(Texts.locale()));
    }

    /** The situation in hidden fields, named as the registration reads them. */
    Map<String, List<String>> hidden() {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("event", List.of(situation.event()));
        fields.put("relation", List.of(situation.relation()));
        put(fields, "age", situation.age());
        put(fields, "unsafeHome", situation.unsafeHome());
        put(fields, "danger", situation.danger());
        put(fields, "suicidal", situation.suicidal());
        put(fields, "daysAgo", situation.daysAgo());
        put(fields, "ongoing", situation.ongoing());
        put(fields, "prosecuted", situation.prosecuted());
        put(fields, "consent", situation.consent());
        put(fields, "postcode", situation.postcode() == null ? null : situation.postcode().value());
        if (!situation.needs().isEmpty()) {
            fields.put("needs", situation.needs().stream().sorted().toList());
        }
        return fields;
    }

    private static void put(Map<String, List<String>> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, List.of(value.toString()));
        }
    }

    /** What was answered, to look back at and to change. */
    List<Answered> answers() {
        var asked = new Answers(form, taxonomy);
        return java.util.Arrays.stream(Step.values())
                .filter(asked::asks)
                .map(
                        step ->
                                new Answered(
                                        step, text("advice.question." + step.key()), answer(step)))
                .toList();
    }

    private String answer(Step step) {
        var unknown = text("advice.unknown");
        return switch (step) {
            case DANGER ->
                    form.dangerous() || form.aboutSuicide()
                            ? (form.dangerous() ? text("advice.danger.danger") : "")
                                    + (form.dangerous() && form.aboutSuicide() ? "; " : "")
                                    + (form.aboutSuicide() ? text("advice.danger.suicidal") : "")
                            : text("advice.danger.none");
            case EVENT -> event();
            case RELATION -> relation();
            case AGE -> form.age().isEmpty() ? unknown : text("advice.age.years", form.age());
            case HOME ->
                    switch (form.unsafeHome()) {
                        case "true" -> text("advice.home.yes");
                        case "false" -> text("advice.home.no");
                        default -> unknown;
                    };
            case WHEN ->
                    (form.daysAgo().isEmpty() ? unknown : when())
                            + (situation.ongoing() ? "; " + text("advice.when.ongoing") : "");
            case NEEDS -> needs();
            case CONSENT ->
                    switch (form.consent()) {
                        case "true" -> text("advice.consent.yes");
                        case "false" -> text("advice.consent.no");
                        default -> text("advice.consent.unknown");
                    };
        };
    }

    private String when() {
        return List.of("0", "2", "7", "14", "42", "365", "366").contains(form.daysAgo())
                ? text("advice.days." + form.daysAgo())
                : text("advice.days.other", form.daysAgo());
    }

    private String needs() {
        var chosen =
                taxonomy.services().stream()
                        .filter(term -> form.needs().contains(term.id()))
                        .map(term -> text(term.label()))
                        .toList();
        var words = chosen.isEmpty() ? text("advice.needs.any") : String.join(", ", chosen);
        return situation.postcode() == null ? words : words + "; " + situation.postcode().value();
    }
}
