package nl.houvast.access;

import java.util.List;
import java.util.Map;

/** Keeps what was posted after a session had ended, so that signing in again loses nothing. */
public interface UnsentForms {

    /**
     * Keeps these fields for whoever may see them; ignores an address it does not know.
     *
     * @param path the address that was posted to
     */
    void keep(String path, Map<String, List<String>> fields);
}
