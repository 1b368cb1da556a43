package nl.houvast.web;

import java.util.List;

/**
 * What a controller answers. A page is a record; its template is the {@code .jte} file of the same
 * name in the folder of the same module, and takes the record as its only parameter.
 */
public interface Page {

    /** The status of the answer. */
    default int status() {
        return 200;
    }

    /** Sends the browser on. */
    static Page redirect(String path) {
        return new Redirect(path);
    }

    /** Knows pages that anybody may find with a search engine. Each module tells its own. */
    interface Listed {

        /** Their addresses within this site, each beginning with a stroke. */
        List<String> paths();
    }

    /** An answer without a page of its own. */
    record Redirect(String path) implements Page {}
}
