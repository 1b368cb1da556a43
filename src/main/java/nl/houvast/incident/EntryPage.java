package nl.houvast.incident;

import static nl.houvast.web.Texts.text;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.houvast.person.ContactPerson.Relation;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * Where somebody comes in by an incident, alone or with others.
 *
 * @param entry names this form, so that sending it twice changes nothing
 */
record EntryPage(
        Incident incident, EntryForm form, UUID entry, List<Choice> languages, Problems problems)
        implements Page {

    /** Whoever counts visits keeps addresses, and this one says in what somebody was. */
    @Override
    public boolean secret() {
        return true;
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    /** The numbers of the people it is for. */
    List<Integer> people() {
        return IntStream.rangeClosed(1, form.people()).boxed().toList();
    }

    static List<Choice> impacts() {
        return Stream.of(Impact.values())
                .map(it -> Choice.of(it.name(), text("incident.impact." + it)))
                .toList();
    }

    static List<Choice> channels() {
        return EntryForm.CHANNELS.stream()
                .map(it -> Choice.of(it, text("incident.entry.channels." + it)))
                .toList();
    }

    static List<Choice> days() {
        return EntryForm.DAYS.stream()
                .map(it -> Choice.of(it, text("incident.entry.days." + it)))
                .toList();
    }

    static List<Choice> relations() {
        return Stream.of(Relation.values())
                .map(it -> Choice.of(it.name(), text("incident.entry.contactRelation." + it)))
                .toList();
    }

    /** What somebody else in the household is to who fills it in. */
    static List<Choice> ties() {
        return Stream.of(
                        Relation.PARENT,
                        Relation.CARER,
                        Relation.LEGAL_REPRESENTATIVE,
                        Relation.OTHER)
                .map(it -> Choice.of(it.name(), text("incident.entry.tie." + it)))
                .toList();
    }

    boolean younger() {
        return !form.text("contactName").isEmpty()
                || !problems.at("contactName").isEmpty()
                || !problems.at("contactPhone").isEmpty();
    }

    @Override
    public String toString() {
        return "EntryPage[hidden]";
    }
}
