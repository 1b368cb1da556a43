package nl.houvast.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what a spreadsheet wrote (RFC 4180): cells apart by commas, semicolons or tabs, whichever
 * stands most in the first line, and quotes around whatever holds one.
 */
public final class Csv {

    private final String text;
    private final char separator;
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> row = new ArrayList<>();
    private boolean quoted;

    private Csv(String text) {
        this.text = text;
        this.separator = separator(text.lines().findFirst().orElse(""));
    }

    private static char separator(String first) {
        return Stream.of(';', ',', '\t')
                .max(Comparator.comparingLong(one -> first.chars().filter(c -> c == one).count()))
                .orElse(';');
    }

    /**
     * Every row, each as its cells; the first is that of the headings.
     *
     * @return empty when a quote is never closed
     */
    public static Optional<List<List<String>>> rows(String text) {
        var csv = new Csv(text);
        return csv.read() ? Optional.of(csv.rows) : Optional.empty();
    }

    private boolean read() {
        for (int at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (quoted) {
                if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else {
                outside(c);
            }
        }
        if (quoted) {
            return false;
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            endRow();
        }
        return true;
    }

    private void outside(char c) {
        if (c == '"' && cell.isEmpty()) {
            quoted = true;
        } else if (c == separator) {
            endCell();
        } else if (c == '\n') {
            endRow();
        } else if (c != '\r') {
            cell.append(c);
        }
    }

    private void endCell() {
        row.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        rows.add(row);
        row = new ArrayList<>();
    }
}
