package nl.houvast.incident;

import java.util.List;
import nl.houvast.web.Page;

/**
 * The incidents, the newest first.
 *
 * @param leads whether the reader opens them
 */
record IncidentsPage(List<Incident> incidents, boolean leads) implements Page {

    static final String PATH = "/werk/incidenten";
}
