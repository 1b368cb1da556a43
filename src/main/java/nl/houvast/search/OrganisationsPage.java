package nl.houvast.search;

import java.util.List;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * The organisations, all or those that fit what was chosen.
 *
 * @param meant what may have happened, by the words that were typed
 * @param filtered whether something was chosen
 */
record OrganisationsPage(
        OrganisationsForm form,
        Problems problems,
        List<Choice> events,
        List<Choice> services,
        List<OrganisationGroup> groups,
        List<Choice> meant,
        boolean filtered)
        implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    /** How many different organisations are listed. */
    long count() {
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .map(OrganisationGroup.Line::id)
                .distinct()
                .count();
    }
}
