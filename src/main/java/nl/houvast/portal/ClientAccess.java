package nl.houvast.portal;

import java.time.Instant;
import nl.houvast.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * That a client may come to their own pages.
 *
 * @param account what they are known by when they sign in: it says nothing about who they are
 * @param givenBy the worker who gave it
 * @param closedAt null while it stands
 */
record ClientAccess(
        String account,
        PersonId person,
        Instant givenAt,
        String givenBy,
        @Nullable Instant closedAt) {

    /** Whether it stands. */
    boolean open() {
        return closedAt == null;
    }
}
