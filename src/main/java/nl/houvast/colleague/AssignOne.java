package nl.houvast.colleague;

import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.reach.Placement;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives one case file to another worker, in a transaction of its own. */
@Service
@Transactional
class AssignOne {

    private final CaseRights rights;
    private final Placement placement;

    AssignOne(CaseRights rights, Placement placement) {
        this.rights = rights;
        this.placement = placement;
    }

    /**
     * With it goes all that the worker has about this person. Nothing happens when they have it
     * already.
     *
     * @throws Missing when there is none, or this actor may not see it
     * @throws Refusal when it has ended, another worker has it by now, or the colleague may not see
     *     all of it
     */
    void assign(CaseFileId file, String from, String to, Actor by) {
        var known = rights.decide(file, by);
        if (known.owner().equals(to)) {
            return;
        }
        Refusal.unless(known.owner().equals(from), ColleagueRefusal.CHANGED_MEANWHILE);
        placement.give(known.person(), from, to, by);
    }
}
