package nl.houvast.entrance;

import java.util.List;
import java.util.Map;
import nl.houvast.web.Page;

/**
 * Shows that a form was not handled and sends it again when somebody asks for that, never by
 * itself.
 *
 * @param action the address the form was sent to
 * @param fields what was typed
 */
record ResumePage(String action, Map<String, List<String>> fields) implements Page {

    @Override
    public int status() {
        return 403;
    }

    @Override
    public String toString() {
        return "ResumePage[" + action + "]";
    }
}
