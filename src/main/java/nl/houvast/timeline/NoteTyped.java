package nl.houvast.timeline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of a note with what stands in it: nothing, the note, or what the actor typed before and
 * did not send. Shown by {@code @template.timeline.note(typed = ...)}. Printing one shows no text.
 *
 * @param note which one is changed, or null for a new one
 * @param base the version that what stands in it was made from; 0 for a new note
 * @param form what identifies this form, so that sending it twice keeps it once
 * @param slip whose form it is, for when it comes after they were signed out
 * @param typedAt when what stands in it was typed, if it was not sent; else null
 */
public record NoteTyped(
        UUID caseFile,
        @Nullable UUID note,
        String text,
        int base,
        UUID form,
        String slip,
        @Nullable Instant typedAt) {

    /** The same form with another text in it, made from this version. */
    NoteTyped with(String typed, int version) {
        return new NoteTyped(caseFile, note, typed, version, form, slip, null);
    }

    /** Where it is sent. */
    String action() {
        var notes = TimelinePages.notes(caseFile);
        return note == null ? notes : notes + "/" + note;
    }

    @Override
    public String toString() {
        return "NoteTyped[hidden]";
    }
}
