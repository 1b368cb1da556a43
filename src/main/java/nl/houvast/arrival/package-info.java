/**
 * Seeing to it that somebody arrives where we sent them: how an organisation without an account
 * opens what is meant for it and answers, and whether the person got there and was helped.
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
            "rights",
            "post",
            "sharing",
            "casework",
            "timeline",
            "task",
            "handover"
        })
@NullMarked
package nl.houvast.arrival;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
