package nl.houvast.timeline;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;
import static nl.houvast.web.Texts.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonForgotten;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.privacy.PersonalData;
import nl.houvast.timeline.NoteRows.Version;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The timeline goes with the person. Whoever asks what we keep reads all of it, the notes in every
 * version and what a worker typed and did not send; who wrote it is told in the access record.
 */
@Component
class TimelineRecords implements PersonalData {

    private final TimelineRows timeline;
    private final NoteRows notes;
    private final NoteDrafts drafts;
    private final FactNames names;

    TimelineRecords(TimelineRows timeline, NoteRows notes, NoteDrafts drafts, FactNames names) {
        this.timeline = timeline;
        this.notes = notes;
        this.drafts = drafts;
        this.names = names;
    }

    private record Told(Instant at, Map<String, String> entry) {

        static Told note(Instant at, String what, String text) {
            return new Told(at, Map.of("at", at.toString(), "what", what, "note", text));
        }
    }

    @Override
    public Map<String, Left> tables() {
        return Map.of(
                "timeline.entry", Left.NOTHING,
                "timeline.note", Left.NOTHING,
                "timeline.note_version", Left.NOTHING,
                "timeline.note_draft", Left.NOTHING);
    }

    @Override
    @Transactional
    public List<Part> about(PersonId person, Actor by) {
        var told = new ArrayList<Told>();
        var lines = timeline.all(person);
        var called = names.organisations(lines);
        for (var row : lines) {
            if (row.note() == null) {
                var what = Timeline.what(row, called);
                told.add(new Told(row.at(), Map.of("at", row.at().toString(), "what", what)));
            }
        }
        var versions = notes.all(person);
        var last = versions.stream().collect(toMap(Version::note, Version::number, Math::max));
        notes.opened(person, versions, Purpose.RIGHTS_REQUEST, by)
                .forEach(
                        (version, text) ->
                                told.add(Told.note(version.at(), what(version, last), text)));
        for (var draft : drafts.all(person)) {
            var typed = drafts.opened(person, draft, Purpose.RIGHTS_REQUEST, by);
            told.add(Told.note(draft.keptAt(), text("timeline.export.draft"), typed));
        }
        told.sort(comparing(Told::at));
        return List.of(new Part("timeline", told.stream().map(Told::entry).toList()));
    }

    private static String what(Version version, Map<UUID, Integer> last) {
        return version.number() == last.getOrDefault(version.note(), 0)
                ? text("timeline.export.note")
                : text("timeline.export.before", version.number());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonForgotten event) {
        drafts.forget(event.person());
        notes.forget(event.person());
        timeline.forget(event.person());
    }
}
