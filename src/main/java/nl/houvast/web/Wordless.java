package nl.houvast.web;

import java.sql.SQLException;

/**
 * An exception as the log may show it: what kind, and where, without its words. The words of an
 * exception quote what was typed or stored ("Key (phone)=(...) already exists"), and a log is read
 * by people who may not know who was helped.
 */
final class Wordless extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 8;

    private Wordless(Throwable source, int depth) {
        super(kind(source), null, false, true);
        setStackTrace(source.getStackTrace());
        var cause = source.getCause();
        if (cause != null && depth < DEEPEST) {
            initCause(new Wordless(cause, depth + 1));
        }
    }

    static Wordless of(Throwable source) {
        return new Wordless(source, 0);
    }

    private static String kind(Throwable source) {
        var name = source.getClass().getName();
        return source instanceof SQLException sql ? name + " " + sql.getSQLState() : name;
    }
}
