/** Work that waits for somebody on a case file: who does it, and before when. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "contact",
            "web",
            "access",
            "person",
            "privacy",
            "reach",
            "live",
            "casework"
        })
@NullMarked
package nl.houvast.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
