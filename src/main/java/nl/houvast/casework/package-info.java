/** Work with the person: calls first, then the case file. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "contact",
            "web",
            "access",
            "advice",
            "directory",
            "document",
            "live",
            "news",
            "person",
            "privacy",
            "reach",
            "rights",
            "sharing",
            "post",
            "referral"
        })
@NullMarked
package nl.houvast.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
