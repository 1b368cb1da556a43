/**
 * Something that happens to many people at once: one page to come in by, lists of people that
 * others bring, in what order they are called and by whom. Afterwards everybody has an ordinary
 * file.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "contact",
            "paper",
            "web",
            "access",
            "advice",
            "person",
            "privacy",
            "post",
            "reach",
            "referral",
            "casework",
            "household",
            "timeline"
        })
@NullMarked
package nl.houvast.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
