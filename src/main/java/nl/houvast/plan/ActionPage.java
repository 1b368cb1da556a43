package nl.houvast.plan;

import java.util.UUID;
import nl.houvast.casework.CaseFileId;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody writes down what is done for a goal, or changes it.
 *
 * @param goal what the goal says
 * @param theirs what the action says now, when somebody else changed the plan meanwhile; else null
 */
record ActionPage(
        Place place, String goal, ActionForm form, @Nullable String theirs, Problems problems)
        implements Page {

    /**
     * For which goal, and which action.
     *
     * @param action null for a new one
     */
    record Place(CaseFileId file, UUID goal, @Nullable UUID action) {

        /** The plan that it stands in. */
        String plan() {
            return PlanPage.address(file);
        }

        String address() {
            return action == null
                    ? plan() + "/doelen/" + goal + "/acties"
                    : plan() + "/acties/" + action;
        }
    }

    @Override
    public int status() {
        return PlanPage.status(problems);
    }
}
