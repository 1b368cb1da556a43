/**
 * What help is missing where: counts of what was looked for in a region and not found, for policy.
 * Nothing of whom it was about, and no small numbers.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "access", "contact", "directory", "advice"})
@NullMarked
package nl.houvast.gaps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
