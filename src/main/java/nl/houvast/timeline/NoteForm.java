package nl.houvast.timeline;

import static java.util.Objects.requireNonNullElse;

import java.util.UUID;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;

/**
 * A note as somebody typed it. What the browser left out is empty. Printing one shows no text.
 *
 * @param base the version that they began with; 0 for a new note
 * @param form made when the form was shown, so that sending it twice keeps it once
 * @param slip whose form it is, for when it comes after they were signed out
 */
public record NoteForm(@PlainText String note, String base, String form, String slip)
        implements Form {

    /** What the browser left out is empty. */
    public NoteForm {
        note = requireNonNullElse(note, "").replace("\r\n", "\n");
        base = requireNonNullElse(base, "");
        form = requireNonNullElse(form, "");
        slip = requireNonNullElse(slip, "");
    }

    /** What they began with; {@link Missing} when that is no version. */
    int version() {
        if (!base.matches("[0-9]{1,6}")) {
            throw new Missing();
        }
        return Integer.parseInt(base);
    }

    /** Which form it was; {@link Missing} when it was none of ours. */
    UUID key() {
        return TimeOrdered.parse(form);
    }

    @Override
    public String toString() {
        return "NoteForm[hidden]";
    }
}
