/**
 * The verwijswijzer: a situation in, decision tables, explained advice out. Keeps nothing about
 * anybody.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "access", "directory"})
@NullMarked
package nl.houvast.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
