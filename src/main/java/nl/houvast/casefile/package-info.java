/** What happened in a case file, on its page: the timeline, and the notes of the workers. */
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "access", "person", "casework", "timeline"})
@NullMarked
package nl.houvast.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
