package nl.houvast.reach;

import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * Who may see the files of one person. Does not say who that is.
 *
 * @param admitted names by account of who may see sealed files
 * @param others names by account of who may be let in too
 */
record ProtectionPage(
        Protection.State state,
        Map<String, String> admitted,
        Map<String, String> others,
        Problems problems,
        Actor by)
        implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    /** Whether whoever looks may open it and let others in. */
    boolean mayOpen() {
        return by.role() == Role.SUPERVISOR;
    }

    String address() {
        return "/werk/afscherming/" + state.person();
    }
}
