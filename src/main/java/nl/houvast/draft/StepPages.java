package nl.houvast.draft;

import static nl.houvast.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.houvast.advice.Eligibility;
import nl.houvast.advice.HelpKind;
import nl.houvast.referral.Profession;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Component;

/** Fills the pages of the form with what they show. */
@Component
class StepPages {

    private final Words words;

    StepPages(Words words) {
        this.words = words;
    }

    /**
     * What every page of the form needs to know.
     *
     * @param naar where to go after this page: "controle", or empty for the next one
     * @param restored whether this page shows what was typed after the session had ended
     */
    record View(DraftId draft, String naar, boolean restored) {

        String action(Step step) {
            return step.address(draft);
        }

        String back(Step step) {
            if (!naar.isEmpty()) {
                return Step.CHECK.address(draft);
            }
            return step == Step.SITUATION ? "/aanmelden" : step.previous().address(draft);
        }
    }

    Page of(Step step, View view, DraftContent typed, DraftReview review, Problems problems) {
        return switch (step) {
            case SITUATION -> situation(view, typed, review, problems);
            case CONSENT ->
                    new ConsentPage(
                            view,
                            typed.consent(),
                            review.route(),
                            mayReferOnNoObjection(typed),
                            problems);
            case PERSON ->
                    new PersonPage(
                            view,
                            typed.person(),
                            review.route(),
                            review.dangerIsNear(),
                            words.languages(),
                            problems);
            case HELP -> new HelpPage(view, typed.help(), kinds(), professions(), problems);
            case CHECK -> check(view.draft(), typed, review);
        };
    }

    private Page situation(View view, DraftContent typed, DraftReview review, Problems problems) {
        var advice = review.advice();
        var others =
                problems.any() && advice != null && advice.eligibility() == Eligibility.NOT_COVERED
                        ? advice.organisations()
                        : List.<nl.houvast.advice.Advice.Suggestion>of();
        return new SituationPage(
                view, typed.situation(), words.events(), words.relations(), others, problems);
    }

    CheckPage check(DraftId draft, DraftContent typed, DraftReview review) {
        var sections =
                List.of(
                        new CheckPage.Section(Step.SITUATION, situationRows(typed)),
                        new CheckPage.Section(Step.CONSENT, consentRows(typed)),
                        new CheckPage.Section(Step.PERSON, personRows(typed.person())),
                        new CheckPage.Section(Step.HELP, helpRows(typed.help())));
        return new CheckPage(draft, sections, review);
    }

    private List<CheckPage.Row> situationRows(DraftContent typed) {
        var situation = typed.situation();
        var rows = new ArrayList<CheckPage.Row>();
        row(rows, "event", words.eventLabel(situation.event()));
        row(rows, "relation", words.relationLabel(situation.relation()));
        row(rows, "age", situation.age());
        if (situation.unsafeHome().equals("true")) {
            row(rows, "unsafeHome", text("draft.yes"));
        }
        return rows;
    }

    private static List<CheckPage.Row> consentRows(DraftContent typed) {
        var consent = typed.consent();
        var rows = new ArrayList<CheckPage.Row>();
        row(
                rows,
                "agreed",
                String.join(
                        ", ",
                        consent.agreed().stream()
                                .filter(who -> who.equals("SELF") || who.equals("PARENT"))
                                .map(who -> text("draft.agreed.who." + who))
                                .toList()));
        Reading.constant(nl.houvast.privacy.ConsentBasis.class)
                .apply(consent.basis())
                .ifPresent(basis -> row(rows, "basis", text("draft.basis." + basis)));
        return rows;
    }

    private static List<CheckPage.Row> personRows(PersonForm person) {
        var rows = new ArrayList<CheckPage.Row>();
        row(rows, "givenName", (person.givenName() + " " + person.familyName()).strip());
        row(rows, "birthDate", person.birthDate());
        row(rows, "phone", person.phone());
        row(rows, "email", person.email());
        row(rows, "language", Words.languageLabel(person.language()));
        if (person.interpreter().equals("true")) {
            row(rows, "interpreter", text("draft.yes"));
        }
        row(rows, "contactName", (person.contactName() + " " + person.contactPhone()).strip());
        row(
                rows,
                "channels",
                String.join(
                        ", ",
                        PersonForm.CHANNELS.stream()
                                .filter(person.channels()::contains)
                                .map(channel -> text("draft.channels." + channel))
                                .toList()));
        row(rows, "times", times(person));
        row(rows, "codeWord", person.codeWord());
        row(rows, "ifSomeoneElseAnswers", person.ifSomeoneElseAnswers());
        return rows;
    }

    private static String times(PersonForm person) {
        var days =
                String.join(
                        ", ",
                        PersonForm.DAYS.stream()
                                .filter(person.days()::contains)
                                .map(day -> text("draft.days." + day))
                                .toList());
        var hours =
                person.from().isBlank() && person.to().isBlank()
                        ? ""
                        : person.from() + " – " + person.to();
        return (days + " " + hours).strip();
    }

    private static List<CheckPage.Row> helpRows(HelpForm help) {
        var rows = new ArrayList<CheckPage.Row>();
        row(
                rows,
                "help",
                String.join(
                        ", ",
                        help.kinds().stream()
                                .sorted()
                                .map(kind -> text("draft.help." + kind))
                                .toList()));
        row(rows, "note", help.note());
        row(rows, "organisation", help.organisation());
        Reading.constant(Profession.class)
                .apply(help.profession())
                .ifPresent(it -> row(rows, "profession", text("draft.profession." + it)));
        row(rows, "referrerName", help.referrerName());
        row(rows, "reference", help.reference());
        return rows;
    }

    private static void row(List<CheckPage.Row> rows, String field, String value) {
        if (!value.isBlank()) {
            rows.add(new CheckPage.Row(text("draft." + field), value));
        }
    }

    private static boolean mayReferOnNoObjection(DraftContent typed) {
        return Reading.constant(Profession.class)
                .apply(typed.help().profession())
                .filter(Profession::mayReferOnNoObjection)
                .isPresent();
    }

    private static List<Choice> kinds() {
        return Stream.of(HelpKind.values())
                .map(
                        kind ->
                                new Choice(
                                        kind.name(),
                                        text("draft.help." + kind),
                                        text("draft.help." + kind + ".hint")))
                .toList();
    }

    private static List<Choice> professions() {
        return Stream.of(Profession.values())
                .map(it -> Choice.of(it.name(), text("draft.profession." + it)))
                .toList();
    }
}
