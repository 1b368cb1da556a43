package nl.houvast.exchange;

import java.util.List;
import nl.houvast.directory.Sources.Problem;
import nl.houvast.directory.Sources.Row;

/**
 * What was read from a file.
 *
 * @param rows in our own form; whether they are right is not looked at yet
 * @param problems of rows that could not be read at all
 * @param whole what is wrong with the file as a whole, in words: then nothing of it can be taken
 */
record Reading(List<Row> rows, List<Problem> problems, List<String> whole) {

    Reading {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        whole = List.copyOf(whole);
    }

    static Reading of(List<Row> rows) {
        return new Reading(rows, List.of(), List.of());
    }

    static Reading refused(List<String> whole) {
        return new Reading(List.of(), List.of(), whole);
    }
}
