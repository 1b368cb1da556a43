package nl.houvast.rights;

import java.util.List;
import nl.houvast.privacy.RightsDesk.Reading;
import nl.houvast.web.Page;

/**
 * What must be answered, the first term first.
 *
 * @param untold how much receivers must still be told
 */
record RightsListPage(List<Reading> requests, int untold) implements Page {}
