/** What people ask about their own data, on pages: the answer, what is put right, what is held. */
@ApplicationModule(
        allowedDependencies = {
            "kernel", "contact", "web", "access", "advice", "person", "privacy", "paper", "reach"
        })
@NullMarked
package nl.houvast.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
