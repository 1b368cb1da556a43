/**
 * A referral while a professional fills it in (concept): what was typed is sealed, kept and shown
 * again, and nothing of it is a referral before it is sent.
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
            "referral"
        })
@NullMarked
package nl.houvast.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
