/**
 * The kennisbank: articles for professionals, written here and read by a second editor before
 * anybody else reads them. Knows nothing about any person.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "access", "directory"})
@NullMarked
package nl.houvast.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
