package nl.houvast.access;

import java.util.List;
import java.util.Map;

/**
 * Keeps what somebody typed when it could not be handled because they were no longer signed in.
 * Implemented by each module that has such forms.
 */
public interface UnsentForms {

    /**
     * Keeps these fields, so that the page they came from shows them again after signing in; does
     * nothing with a form of another module. Nobody is signed in: who may see them is for the
     * module to know, and so is how much it keeps of what a stranger sends.
     *
     * @param path the address the form was sent to, which is also that of its page
     * @param fields by name; a checkbox may have several values
     */
    void keep(String path, Map<String, List<String>> fields);

    /** The first value of a field; empty when it was not sent. */
    static String first(Map<String, List<String>> fields, String name) {
        var values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}
