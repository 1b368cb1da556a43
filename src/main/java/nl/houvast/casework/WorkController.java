package nl.houvast.casework;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.advice.Taxonomy;
import nl.houvast.casework.CaseFileList.FileRows;
import nl.houvast.casework.WorkList.Part;
import nl.houvast.kernel.Missing;
import nl.houvast.news.UnreadNotices;
import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows workers what is to be done. */
@Controller
@RequestMapping("/werk")
class WorkController {

    private final WorkList list;
    private final CaseFileList files;
    private final Taxonomy taxonomy;
    private final UnreadNotices unread;
    private final Clock clock;

    WorkController(
            WorkList list,
            CaseFileList files,
            Taxonomy taxonomy,
            UnreadNotices unread,
            Clock clock) {
        this.unread = unread;
        this.clock = clock;
        this.list = list;
        this.files = files;
        this.taxonomy = taxonomy;
    }

    @GetMapping
    Page work(
            @RequestParam(defaultValue = "nu") String lijst,
            @RequestParam Optional<String> na,
            @RequestParam Optional<String> dossier,
            Actor by) {
        var part = part(lijst);
        return new WorkPage(
                part,
                list.counts(by),
                list.rows(part, na.map(FirstContactId::parse), by),
                part == Part.MINE ? files.of(by, dossier.map(CaseFileId::parse)) : FileRows.NONE,
                clock.instant(),
                taxonomy,
                unread.of(by),
                by.role() == Role.SUPERVISOR);
    }

    /** The part as addresses name it. */
    static String name(Part part) {
        return switch (part) {
            case NOW -> "nu";
            case LATER -> "later";
            case FIND -> "uitzoeken";
            case MINE -> "mij";
            case LATE -> "laat";
        };
    }

    /**
     * The part that an address names.
     *
     * @throws Missing when there is none of that name
     */
    static Part part(String name) {
        for (var part : Part.values()) {
            if (name(part).equals(name.toLowerCase(Locale.ROOT))) {
                return part;
            }
        }
        throw new Missing();
    }
}
