package nl.houvast.timeline;

import static java.util.Objects.requireNonNull;
import static nl.houvast.web.Texts.text;
import static nl.houvast.web.Texts.textOr;
import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import nl.houvast.timeline.TimelineLines.Line;
import nl.houvast.timeline.TimelineLines.Written;
import nl.houvast.timeline.TimelineRows.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one line of time of a person: whatever happens stands on it with who and when, and stays. Who
 * calls asked whether the actor may see the person.
 */
@Service
public class Timeline {

    /** How many lines a page has. */
    static final int PAGE = 20;

    private final TimelineRows rows;
    private final Persons persons;
    private final Vault vault;
    private final FactNames names;
    private final Clock clock;

    Timeline(TimelineRows rows, Persons persons, Vault vault, FactNames names, Clock clock) {
        this.rows = rows;
        this.persons = persons;
        this.vault = vault;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Writes that something happened, in the caller's transaction: it stands there exactly when
     * what happened is kept.
     *
     * @param caseFile in which it happened, or null for what is about the person in all of them
     * @param kind module and constant ("plan.GOAL_ADDED"); its words are the text {@code
     *     plan.timeline.GOAL_ADDED}, with the facts as {0}, {1}...
     * @param facts that identify nobody who is helped, see {@link Fact}: enum names, identifiers of
     *     offers, days
     * @return what identifies the line
     * @throws Missing when there is no such person, or no longer
     * @throws IllegalArgumentException when a fact is a text
     */
    @Transactional(propagation = MANDATORY, noRollbackFor = Missing.class) // the caller decides
    public UUID write(
            PersonId person, @Nullable UUID caseFile, String kind, List<String> facts, Actor by) {
        text(key(kind)); // what has no words is a mistake of ours, found by who writes it
        facts.forEach(Fact::check);
        persons.hold(person);
        var now = clock.instant();
        var id = TimeOrdered.id(now);
        rows.add(person, id, caseFile, now, by.id(), kind, facts);
        return id;
    }

    /**
     * Twenty lines, the newest first. Opening the notes among them is one line in the log of
     * processing; without notes nothing is opened.
     *
     * @param caseFile what happened in it and beside any; null for all there is about the person
     * @param before where to go on, or null to begin
     */
    @Transactional(noRollbackFor = Missing.class)
    public TimelineLines page(
            PersonId person, @Nullable UUID caseFile, @Nullable UUID before, Actor by) {
        var found = rows.page(person, caseFile, before, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var texts = vault.open(person, NoteRows.PLACE, sealed(shown), Purpose.CASEWORK, by);
        var called = names.all(shown);
        return new TimelineLines(
                caseFile,
                shown.stream().map(row -> line(row, texts, called)).toList(),
                found.size() > PAGE ? shown.getLast().id() : null);
    }

    private static Line line(Row row, Map<UUID, String> texts, Map<String, String> names) {
        var note = row.note();
        return new Line(
                row.id(),
                row.caseFile(),
                row.at(),
                name(row.by(), names),
                what(row, names),
                note == null
                        ? null
                        : new Written(
                                requireNonNull(texts.get(row.id())),
                                note.version(),
                                name(note.by(), names),
                                note.at()));
    }

    /** What happened, in words; a module that is gone leaves the name that it gave it. */
    static String what(Row row, Map<String, String> names) {
        var key = key(row.kind());
        return textOr(key, "").isEmpty()
                ? row.kind()
                : text(key, row.facts().stream().map(fact -> Fact.shown(fact, names)).toArray());
    }

    private static Map<UUID, Sealed> sealed(List<Row> rows) {
        var texts = new HashMap<UUID, Sealed>();
        for (var row : rows) {
            if (row.note() != null) {
                texts.put(row.id(), row.note().text());
            }
        }
        return texts;
    }

    static String name(String account, Map<String, String> names) {
        if (Actor.isHolder(account)) {
            return text("timeline.holder");
        }
        return account.equals(Actor.HOUSE.id())
                ? text("timeline.house")
                : names.getOrDefault(account, account);
    }

    private static String key(String kind) {
        var dot = kind.indexOf('.');
        return kind.substring(0, Math.max(dot, 0)) + ".timeline" + kind.substring(Math.max(dot, 0));
    }
}
