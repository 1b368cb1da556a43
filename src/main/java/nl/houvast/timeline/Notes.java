package nl.houvast.timeline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.reach.Reaches;
import nl.houvast.timeline.Merge.Merged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What workers write about a person. A note is kept in all its versions; two who change the same
 * note are brought together line by line, or see what both wrote; and what was typed and not sent
 * comes back. The caller asked whether the actor may see the case file.
 */
@Service
@Transactional(noRollbackFor = {Missing.class, Refusal.class}) // who was opened stays in the log
public class Notes {

    /** So many characters at most; the texts name it. */
    public static final int LONGEST = 10_000;

    private final NoteRows rows;
    private final NoteDrafts drafts;
    private final Reaches reaches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notes(
            NoteRows rows,
            NoteDrafts drafts,
            Reaches reaches,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.reaches = reaches;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What somebody makes of a note.
     *
     * @param base the version that they began with
     * @param form what identifies the form they typed it in
     */
    public record Change(UUID note, int base, UUID form, String text) {

        @Override
        public String toString() {
            return "Change[" + note + "]";
        }
    }

    /** What became of a change. */
    public sealed interface Edited {

        /**
         * It is kept.
         *
         * @param version that the note is at now
         * @param merged whether it was brought together with what somebody else changed meanwhile,
         *     so that the note is not just what the actor typed
         */
        record Kept(int version, boolean merged) implements Edited {}

        /**
         * It is not kept, because somebody else changed the same lines meanwhile. What the actor
         * typed is kept as not sent.
         *
         * @param version that the note is at
         * @param both a text with all that both wrote, to make the next version of
         * @param beside what each made of the same lines, from top to bottom
         */
        record Overlap(int version, String both, List<Beside> beside) implements Edited {

            @Override
            public String toString() {
                return "Overlap[" + version + "]";
            }
        }
    }

    /** What two people made of the same lines; empty where they took them out. */
    public record Beside(String theirs, String mine) {

        @Override
        public String toString() {
            return "Beside[hidden]";
        }
    }

    /** What a note was at some time. */
    record Was(int number, String text, String by, Instant at) {

        @Override
        public String toString() {
            return "Was[" + number + "]";
        }
    }

    /** A note to change, and all that it was: the newest first. */
    record Reading(NoteTyped typed, List<Was> versions) {}

    /** An empty form for a new note, or what the actor typed before and did not send. */
    public NoteTyped begin(PersonId person, UUID caseFile, Actor by) {
        return drafts.typed(person, caseFile, by);
    }

    /**
     * Adds a note to the timeline. The same form with the same text a second time adds nothing.
     *
     * @param form what identifies the form it was typed in
     * @return what identifies the note
     * @throws Missing when there is no such person, or this actor may not see them
     * @throws Refusal when there is nothing in it, or too much
     */
    public UUID add(PersonId person, UUID caseFile, UUID form, String text, Actor by) {
        reaches.require(person, by);
        var said = checked(text);
        var now = clock.instant();
        var added = rows.add(person, caseFile, form, said, by, now);
        drafts.drop(person, by.id(), caseFile);
        if (added.isEmpty()) {
            var before = rows.sent(person, form).orElseThrow();
            if (said.equals(rows.text(person, before, Purpose.CASEWORK, by))) {
                return before.note();
            }
            // they went back and typed something else: that is another note
            added = rows.add(person, caseFile, TimeOrdered.id(now), said, by, now);
        }
        var note = added.orElseThrow();
        events.publishEvent(new NoteWritten(note, person, 1, now));
        return note;
    }

    /**
     * Opens a note with all its versions; what the actor typed before and did not send is in it.
     */
    Reading read(PersonId person, UUID caseFile, UUID note, Actor by) {
        reaches.require(person, by);
        var versions = rows.versions(person, caseFile, note);
        var was =
                rows.opened(person, versions, Purpose.CASEWORK, by).entrySet().stream()
                        .map(it -> was(it.getKey(), it.getValue()))
                        .toList();
        var now = was.stream().findFirst().orElseThrow(Missing::new);
        return new Reading(drafts.typed(person, caseFile, note, now.text(), now.number(), by), was);
    }

    /**
     * Changes a note. What somebody else changed meanwhile stays: where both changed something else
     * the note holds both, and where both changed the same nothing is kept and both are told.
     *
     * @throws Missing when there is no such note in this case file, or this actor may not see it
     * @throws Refusal when there is nothing in it, or too much
     */
    public Edited edit(PersonId person, UUID caseFile, Change change, Actor by) {
        reaches.require(person, by);
        var mine = checked(change.text());
        var version = rows.lock(person, caseFile, change.note());
        if (change.base() < 1 || change.base() > version) {
            throw new Missing();
        }
        var two = rows.two(person, change.note(), change.base(), version);
        var texts = List.copyOf(rows.opened(person, two, Purpose.CASEWORK, by).values());
        var theirs = texts.getLast();
        var merged = Merge.three(texts.getFirst(), theirs, mine);
        if (!merged.settled()) {
            drafts.keep(person, by.id(), change.note(), change.form(), change.base(), mine);
            return overlap(version, merged);
        }
        drafts.drop(person, by.id(), change.note());
        var text = merged.text();
        if (text.equals(theirs)) {
            return new Edited.Kept(version, false);
        }
        var now = clock.instant();
        rows.change(person, change, version + 1, text, by, now);
        events.publishEvent(new NoteWritten(change.note(), person, version + 1, now));
        return new Edited.Kept(version + 1, !text.equals(mine));
    }

    /**
     * Keeps what is being typed, for this actor only, until it is sent or a month has passed.
     * Nothing in it is wrong.
     *
     * @param note which one is changed, or null for a new one
     * @throws Missing when there is no such person or note, or this actor may not see it
     */
    public void keep(
            PersonId person, UUID caseFile, @Nullable UUID note, NoteForm typed, Actor by) {
        reaches.require(person, by);
        if (note != null) {
            rows.require(person, caseFile, note);
        }
        drafts.keep(
                person,
                by.id(),
                note == null ? caseFile : note,
                typed.key(),
                typed.version(),
                typed.note());
    }

    private static Edited overlap(int version, Merged merged) {
        return new Edited.Overlap(
                version,
                merged.text(),
                merged.overlaps().stream()
                        .map(
                                it ->
                                        new Beside(
                                                String.join("\n", it.theirs()),
                                                String.join("\n", it.mine())))
                        .toList());
    }

    private static Was was(NoteRows.Version version, String text) {
        return new Was(version.number(), text, version.by(), version.at());
    }

    private static String checked(String text) {
        var said = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        Refusal.unless(!said.isEmpty(), TimelineRefusal.EMPTY);
        Refusal.unless(said.length() <= LONGEST, TimelineRefusal.TOO_LONG);
        return said;
    }
}
