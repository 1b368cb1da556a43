package nl.houvast.plan;

import java.util.Arrays;
import java.util.List;
import nl.houvast.casework.CaseFileId;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Where the words of a goal are changed, and where it ends.
 *
 * @param theirs what it says now, when somebody else changed the plan meanwhile; else null
 */
record GoalPage(
        CaseFileId file, Goal goal, GoalForm form, @Nullable String theirs, Problems problems)
        implements Page {

    @Override
    public int status() {
        return PlanPage.status(problems);
    }

    /** The plan that it is a goal of. */
    String back() {
        return PlanPage.address(file);
    }

    String address() {
        return back() + "/doelen/" + goal.id();
    }

    /** What it may become. */
    List<Goal.State> next() {
        return Arrays.stream(Goal.State.values()).filter(goal.state()::mayBecome).toList();
    }

    /** The address that makes this of it. */
    String address(Goal.State next) {
        return address()
                + switch (next) {
                    case OPEN -> "/weer";
                    case REACHED -> "/bereikt";
                    case LET_GO -> "/loslaten";
                };
    }
}
