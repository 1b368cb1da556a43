package nl.houvast.kernel;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet must not take for a formula. What could be one gets an apostrophe before
 * it; reading takes that away again, so nothing is lost. A telephone number computes nothing.
 */
public final class Cells {

    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?[0-9][0-9 .()-]*");

    private Cells() {}

    /** As it may be written. */
    public static String guarded(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    /** As it was before it was guarded. */
    public static String unguarded(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String cell) {
        return FORMULA.matcher(cell).matches() && !PLAIN_NUMBER.matcher(cell).matches();
    }
}
