/**
 * Handing somebody over to another organisation, or naming it to them: who is responsible until
 * when, and who sees to it that nobody falls out between two.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "contact",
            "web",
            "access",
            "advice",
            "directory",
            "person",
            "privacy",
            "reach",
            "rights",
            "sharing",
            "casework",
            "timeline",
            "task"
        })
@NullMarked
package nl.houvast.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
