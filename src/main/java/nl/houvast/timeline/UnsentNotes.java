package nl.houvast.timeline;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.houvast.access.UnsentForms;
import nl.houvast.kernel.Missing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a note that was sent after the session had ended, as what its writer typed and did not
 * send. Whose it is says the slip in the form: without one of ours nothing is kept.
 */
@Component
class UnsentNotes implements UnsentForms {

    private static final String ID = "(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})";
    private static final Pattern PATH =
            Pattern.compile("/werk/dossiers/" + ID + "/notities(?:/" + ID + ")?(?:/bewaren)?");

    private final Slips slips;
    private final NoteDrafts drafts;

    UnsentNotes(Slips slips, NoteDrafts drafts) {
        this.slips = slips;
        this.drafts = drafts;
    }

    @Override
    @Transactional(noRollbackFor = Missing.class) // the person was forgotten meanwhile
    public void keep(String path, Map<String, List<String>> fields) {
        var where = PATH.matcher(path);
        if (!where.matches()) {
            return;
        }
        var caseFile = UUID.fromString(where.group(1));
        var about = where.group(2) == null ? caseFile : UUID.fromString(where.group(2));
        var typed =
                new NoteForm(
                        UnsentForms.first(fields, "note"),
                        UnsentForms.first(fields, "base"),
                        UnsentForms.first(fields, "form"),
                        UnsentForms.first(fields, "slip"));
        slips.read(typed.slip(), caseFile, about).ifPresent(slip -> keep(slip, about, typed));
    }

    private void keep(Slips.Slip slip, UUID about, NoteForm typed) {
        try {
            drafts.keep(
                    slip.person(),
                    slip.account(),
                    about,
                    typed.key(),
                    typed.version(),
                    typed.note());
        } catch (Missing gone) {
            // forgotten meanwhile, or no form of ours: there is nothing to keep it with
        }
    }
}
