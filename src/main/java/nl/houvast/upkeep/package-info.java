/**
 * Keeps the sociale kaart true: how sure we are of each entry, what people report to be wrong, and
 * what an editor should look at next.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "access", "contact", "directory"})
@NullMarked
package nl.houvast.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
