package nl.houvast.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as an administrator sees it: nothing about who it belongs to.
 *
 * @param signedInAt when they last signed in; null when never
 */
public record AccountLine(String id, Role role, Scope scope, @Nullable Instant signedInAt) {}
