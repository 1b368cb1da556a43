package nl.houvast.privacy;

import java.util.List;
import java.util.Map;
import nl.houvast.web.Page;

/**
 * What we keep about one person, on a page that prints well. Printing the record shows nothing.
 *
 * @param form the form of the export
 * @param madeAt when it was made, ISO 8601
 */
record ExportPage(String form, String madeAt, Map<String, List<Map<String, String>>> parts)
        implements Page {

    @Override
    public String toString() {
        return "ExportPage[hidden]";
    }
}
