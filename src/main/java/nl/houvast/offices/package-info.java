/**
 * Where somebody can come: the offices and meeting places that an operator brings in, as a list and
 * on a map of our own. They are shown to anybody, so a place that is secret is never taken in.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "access", "directory"})
@NullMarked
package nl.houvast.offices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
