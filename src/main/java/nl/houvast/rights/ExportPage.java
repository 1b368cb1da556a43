package nl.houvast.rights;

import java.util.List;
import java.util.Map;
import nl.houvast.web.Page;
import tools.jackson.databind.json.JsonMapper;

/**
 * What we keep about one person, on a page that prints well. Printing the record shows nothing.
 *
 * @param form the form of the export
 * @param madeAt when it was made, ISO 8601
 */
record ExportPage(String form, String madeAt, Map<String, List<Map<String, String>>> parts)
        implements Page {

    /** Reads an export as it was made. */
    static ExportPage of(String export) {
        return JsonMapper.shared().readValue(export, ExportPage.class);
    }

    /** The day on which it was made, ISO 8601. */
    String day() {
        return madeAt.substring(0, 10);
    }

    @Override
    public String toString() {
        return "ExportPage[hidden]";
    }
}
