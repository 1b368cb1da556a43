/** Incidents that never happened, and people who were not in them. */
@NullMarked
package nl.houvast.incident;

import org.jspecify.annotations.NullMarked;
