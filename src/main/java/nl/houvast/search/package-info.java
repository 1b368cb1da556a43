/**
 * Finds organisations in the sociale kaart with the words that people use, and shows them to
 * anybody: the list, one page for each, and the same for programs. Keeps nothing of what was asked.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "access", "directory"})
@NullMarked
package nl.houvast.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
