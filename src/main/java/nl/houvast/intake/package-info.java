/** The first long conversation: how somebody is, what is needed, and what we may do. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "access",
            "advice",
            "person",
            "privacy",
            "casework",
            "timeline"
        })
@NullMarked
package nl.houvast.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
