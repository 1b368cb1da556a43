package nl.houvast.web;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An exception as the log may show it: what kind, and where, without its words. The words of an
 * exception quote what was typed or stored ("Key (phone)=(...) already exists"), and a log is read
 * by people who may not know who was helped.
 */
public final class Wordless extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 8;

    private Wordless(Throwable source, int depth) {
        super(kind(source), causeOf(source, depth), false, true);
        setStackTrace(source.getStackTrace());
    }

    private static @Nullable Wordless causeOf(Throwable source, int depth) {
        var cause = source.getCause();
        return cause == null || depth == DEEPEST ? null : new Wordless(cause, depth + 1);
    }

    /** This exception and its causes, without their words. */
    public static Wordless of(Throwable source) {
        return new Wordless(source, 0);
    }

    private static String kind(Throwable source) {
        var name = source.getClass().getName();
        return source instanceof SQLException sql ? name + " " + sql.getSQLState() : name;
    }
}
