package nl.houvast.privacy;

import java.util.List;
import nl.houvast.privacy.RightsDesk.Reading;
import nl.houvast.web.Page;

/** What must be answered, the first term first. */
record RightsListPage(List<Reading> requests) implements Page {}
