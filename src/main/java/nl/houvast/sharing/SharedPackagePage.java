package nl.houvast.sharing;

import java.util.List;
import nl.houvast.privacy.Field;
import nl.houvast.privacy.SharedPackage;
import nl.houvast.rights.ExportWords;
import nl.houvast.web.Page;

/** One package, as far as the consent allows it now. Printing one shows nothing. */
record SharedPackagePage(SharedPackage shared) implements Page {

    /** What is known, in the order of the fields. */
    static List<Field> fields(SharedPackage shared) {
        return shared.known().keySet().stream().sorted().toList();
    }

    static String label(Field field) {
        return ExportWords.fields(List.of(field.name()));
    }

    static String value(SharedPackage shared, Field field) {
        return ExportWords.of(field.name(), shared.known().getOrDefault(field, ""));
    }

    @Override
    public String toString() {
        return "SharedPackagePage[hidden]";
    }
}
