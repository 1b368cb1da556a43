/**
 * Figures without persons: how many people we reach and how soon, who waits, what becomes of
 * handovers, how much work there is. Made of what other modules tell, never of their tables.
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
            "casework",
            "handover"
        })
@NullMarked
package nl.houvast.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
