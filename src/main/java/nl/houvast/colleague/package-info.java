/**
 * What colleagues ask of each other about a case file: to take it over, or to read along for a
 * while; and for who leads, how much each worker has.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "contact",
            "web",
            "access",
            "person",
            "privacy",
            "reach",
            "casework",
            "timeline",
            "task"
        })
@NullMarked
package nl.houvast.colleague;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
