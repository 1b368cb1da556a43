/**
 * Who belongs to whom among those we help: a household, or the other side of what happened. Linked,
 * never merged, and taken back when it was wrong; whoever helps one side never sees the other.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "access", "person", "privacy", "reach", "casework"})
@NullMarked
package nl.houvast.household;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
