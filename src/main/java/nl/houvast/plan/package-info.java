/**
 * What somebody wants to reach after what happened, who does what for it and before when, and which
 * kinds of help run: one plan for each case file, in the words of the person.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "contact",
            "web",
            "access",
            "advice",
            "person",
            "privacy",
            "portal",
            "casework",
            "timeline",
            "task"
        })
@NullMarked
package nl.houvast.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
