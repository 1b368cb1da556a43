package nl.houvast.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.UUID;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.SealedPeople;

/** Writes what stands in a case file: what happened, the plan and the task. */
final class HelpRows {

    private static final String NOTE =
            "Sprak met cliënt. Slaapt slecht, wil eerst weten hoe het met de aangifte gaat. We"
                    + " spraken af dat ik volgende week weer bel, op een ochtend.";
    private static final String[] HAPPENED = {
        "casefile.OPENED",
        "casefile.BEGUN",
        "timeline.NOTE",
        "plan.GOAL_ADDED",
        "plan.GOAL_ADDED",
        "plan.AGREED",
        "plan.ACTION_DONE",
        "timeline.NOTE",
        "plan.ACTION_DONE",
        "plan.GOAL_REACHED"
    };

    private final SealedPeople.Into into;
    private final Instant now;

    HelpRows(SealedPeople.Into into, Instant now) {
        this.into = into;
        this.now = now;
    }

    /** Ten lines of what happened, two of them notes. */
    void timeline(SealedPeople.One person, UUID file, String by, Instant from) {
        var at = from;
        for (var kind : HAPPENED) {
            var entry = TimeOrdered.id(at);
            into.row(
                    "timeline.entry (person, id, case_file, at, by, kind, facts)",
                    person.id(),
                    entry,
                    file,
                    at,
                    by,
                    kind,
                    "{}");
            if (kind.equals("timeline.NOTE")) {
                into.row("timeline.note (person, id, version)", person.id(), entry, 1);
                into.row(
                        "timeline.note_version (person, note, version, form, text, by, at)",
                        person.id(),
                        entry,
                        1,
                        TimeOrdered.id(at),
                        person.text("timeline.note.text", NOTE),
                        by,
                        at);
            }
            at = at.plus(Duration.ofHours(30));
        }
    }

    /** Two goals with three actions each, and a kind of help. */
    void plan(SealedPeople.One person, UUID file, String by, Instant at, boolean open) {
        into.row(
                "plan.plan (case_file, person, state, agreed_at, agreed_how, agreed_by, version)",
                file,
                person.id(),
                open ? "AGREED" : "ENDED",
                at,
                "BY_PHONE",
                by,
                6);
        for (int position = 0; position < 2; position++) {
            var goal = TimeOrdered.id(at);
            into.row(
                    "plan.goal (id, case_file, person, position, words, state)",
                    goal,
                    file,
                    person.id(),
                    position,
                    person.text("plan.words", "Ik wil weer alleen de straat op durven."),
                    "OPEN");
            for (int action = 0; action < 3; action++) {
                var done = action == 0;
                into.row(
                        "plan.action (id, goal, case_file, person, words, doer, priority, due_on,"
                                + " state, done_at, done_by)",
                        TimeOrdered.id(at),
                        goal,
                        file,
                        person.id(),
                        person.text("plan.words", "Elke dag een stukje lopen met mijn buurvrouw."),
                        action == 2 ? "WORKER" : "CLIENT",
                        "SOON",
                        LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(21),
                        done ? "DONE" : "OPEN",
                        done ? at : null,
                        done ? by : null);
            }
        }
        into.row(
                "plan.track (case_file, help, person, state, since, by)",
                file,
                "EMOTIONAL",
                person.id(),
                open ? "RUNNING" : "ENDED",
                at,
                by);
    }

    /** What is to be done now, or was. */
    void tasks(
            SealedPeople.One person,
            UUID file,
            String by,
            String region,
            boolean open,
            SplittableRandom chance) {
        var added = now.minus(Duration.ofHours(chance.nextInt(24 * 20)));
        var due = now.plus(Duration.ofMinutes(chance.nextInt(60 * 24 * 16) - 60 * 24 * 2L));
        var owner = chance.nextInt(10) == 0 ? null : by;
        var calls = chance.nextInt(3) == 0;
        var from = calls && open ? callFrom(chance) : null;
        into.row(
                "task.task (id, person, case_file, kind, title, binding, region, team, owner,"
                        + " urgent, due_at, waits_for, added_by, added_at, state, done_by, done_at,"
                        + " call_from, call_until, version)",
                TimeOrdered.id(added),
                person.id(),
                file,
                calls ? "CALL" : "TODO",
                person.text("task.task.title", "Bellen hoe het gesprek met de advocaat ging."),
                false,
                region,
                "",
                open ? owner : by,
                chance.nextInt(12) == 0,
                due,
                chance.nextInt(8) == 0 ? "CLIENT" : "US",
                by,
                added,
                open ? "OPEN" : "DONE",
                open ? null : by,
                open ? null : added,
                from,
                from == null ? null : now.plus(Duration.ofDays(3)),
                1);
        into.row(
                "task.watched (case_file, person, ended_at)",
                file,
                person.id(),
                open ? null : added);
    }

    /** Eight of ten may be called already, for as long as this bench runs; the others tomorrow. */
    private Instant callFrom(SplittableRandom chance) {
        return chance.nextInt(10) < 8
                ? now.minus(Duration.ofHours(1))
                : now.plus(Duration.ofHours(20));
    }
}
