/**
 * What happened with a person and what workers wrote about it: one line of time that every module
 * writes on, and notes of which nobody loses a line. Knows no case file but by its identifier:
 * whoever calls asked whether the actor may see it.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "access",
            "directory",
            "person",
            "privacy",
            "reach"
        })
@NullMarked
package nl.houvast.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
