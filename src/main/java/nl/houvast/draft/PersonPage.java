package nl.houvast.draft;

import static nl.houvast.web.Texts.text;

import java.util.List;
import java.util.stream.Stream;
import nl.houvast.advice.Route;
import nl.houvast.person.ContactPerson.Relation;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/** Who it is, and how contact is safe. */
record PersonPage(
        StepPages.View view,
        PersonForm form,
        Route route,
        boolean dangerIsNear,
        List<Choice> languages,
        Problems problems)
        implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    boolean asksForContactPerson() {
        return route == Route.PARENT || route == Route.JOINT;
    }

    List<Choice> channels() {
        return PersonForm.CHANNELS.stream()
                .map(channel -> Choice.of(channel, text("draft.channels." + channel)))
                .toList();
    }

    List<Choice> days() {
        return PersonForm.DAYS.stream()
                .map(day -> Choice.of(day, text("draft.days." + day)))
                .toList();
    }

    List<Choice> relations() {
        return Stream.of(Relation.values())
                .map(it -> Choice.of(it.name(), text("draft.contactRelation." + it)))
                .toList();
    }

    /** Whether the part that few need is open: something in it was typed, or is wrong. */
    boolean moreIsOpen() {
        return dangerIsNear
                || !form.days().isEmpty()
                || Stream.of(form.from(), form.to(), form.codeWord(), form.ifSomeoneElseAnswers())
                        .anyMatch(typed -> !typed.isBlank());
    }
}
