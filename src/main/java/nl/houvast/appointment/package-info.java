/**
 * Meeting somebody who is helped: when a worker receives, what is free, what was agreed, and
 * whether they came.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "contact",
            "web",
            "access",
            "offices",
            "person",
            "post",
            "privacy",
            "reach",
            "casework",
            "timeline",
            "task"
        })
@NullMarked
package nl.houvast.appointment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
