package nl.houvast.colleague;

import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.reach.Reaches;
import nl.houvast.reach.Subject;
import org.springframework.stereotype.Component;

/** Who may ask a colleague for something: whoever helps, and whoever leads there. */
@Component
class CaseRights {

    private final CaseFileDesk files;
    private final Reaches reaches;

    CaseRights(CaseFileDesk files, Reaches reaches) {
        this.files = files;
        this.reaches = reaches;
    }

    /**
     * What is known of this case file.
     *
     * @throws Missing when there is none, or this actor may not see it
     */
    Known know(CaseFileId file, Actor by) {
        return files.know(file, by);
    }

    /**
     * The same, for who decides about it. A supervisor of elsewhere, who was asked to read along,
     * does not: by asking the next they would lengthen what they were given.
     *
     * @throws Missing when there is none, or this actor may not see it
     * @throws Refusal when it has ended, or it is not this actor's to decide
     */
    Known decide(CaseFileId file, Actor by) {
        var known = files.mine(file, by);
        Refusal.unless(decides(known, by), ColleagueRefusal.NOT_YOURS);
        return known;
    }

    /** Whether this actor, who sees it, decides about it. */
    boolean decides(Known file, Actor by) {
        return maybe(file, by) && mayAsk(file, by, unasked(file, by));
    }

    /** What can be said without looking anything up. */
    private static boolean maybe(Known file, Actor by) {
        return mayAsk(file, by, true);
    }

    /**
     * The rule: whoever helps, and whoever leads, as long as the case file is open; nobody by
     * having been asked along.
     *
     * @param unasked whether they would see it without that
     */
    static boolean mayAsk(Known file, Actor by, boolean unasked) {
        return file.state().open()
                && unasked
                && (file.owner().equals(by.id()) || by.role() == Role.SUPERVISOR);
    }

    private boolean unasked(Known file, Actor by) {
        return reaches.coversUnasked(
                new Subject(file.person(), file.region(), file.team(), file.owner()), by);
    }
}
