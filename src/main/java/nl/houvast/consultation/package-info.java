/**
 * The advice line: professionals talk over what they see, without saying whom it is about. Holds no
 * data about any person who is talked about, and how to reach who asks no longer than needed.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "contact",
            "web",
            "access",
            "signin",
            "directory",
            "advice",
            "knowledge",
            "news",
            "person",
            "referral",
            "draft"
        })
@NullMarked
package nl.houvast.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
