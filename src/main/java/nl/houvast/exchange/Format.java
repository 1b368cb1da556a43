package nl.houvast.exchange;

import java.util.Arrays;
import java.util.Optional;

/** How a file with the directory is written. */
enum Format {
    /** Our own, docs/directory-format.md. */
    JSON("json", "json", "application/json"),
    /** One row for each entry. */
    CSV("csv", "csv", "text/csv; charset=utf-8"),
    /** HSDS 3.1 as a package of tables. */
    HSDS("hsds", "zip", "application/zip"),
    /** HSDS 3.1 as a list of services. */
    HSDS_JSON("hsds-json", "json", "application/json");

    private final String word;
    private final String ending;
    private final String type;

    Format(String word, String ending, String type) {
        this.word = word;
        this.ending = ending;
        this.type = type;
    }

    /** As it stands in addresses and forms. */
    String word() {
        return word;
    }

    String ending() {
        return ending;
    }

    String type() {
        return type;
    }

    static Optional<Format> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }
}
