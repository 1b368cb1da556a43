/** What others may read about a person: agreed with the person, read by the other, and ended. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "contact",
            "web",
            "access",
            "directory",
            "person",
            "privacy",
            "reach",
            "rights"
        })
@NullMarked
package nl.houvast.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
