package nl.houvast.incident;

import java.util.List;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Where a supervisor opens an incident, or says it differently.
 *
 * @param incident that is changed, or null for a new one
 */
record IncidentFormPage(
        @Nullable Incident incident, IncidentForm form, List<Choice> events, Problems problems)
        implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    boolean fresh() {
        return incident == null;
    }

    String back() {
        return incident == null ? IncidentsPage.PATH : incident.address();
    }

    String action() {
        return incident == null ? IncidentsPage.PATH + "/nieuw" : incident.address() + "/wijzigen";
    }
}
