package nl.houvast.web;

import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Faults that are nobody's and pass by themselves: the database is away, or too busy. */
public final class Outage {

    private Outage() {}

    /** Whether the same work may be done later as it is. */
    public static boolean passes(Throwable thrown) {
        return thrown instanceof NonTransientDataAccessResourceException
                || thrown instanceof TransientDataAccessException
                || thrown instanceof TransactionException;
    }
}
