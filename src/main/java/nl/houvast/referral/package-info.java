/** Aanmelding: from the first question until somebody here takes responsibility for the person. */
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
            "post"
        })
@NullMarked
package nl.houvast.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
