/** The client's own pages: who may come there, and what they find. */
@ApplicationModule(
        allowedDependencies = {
            "kernel", "contact", "web", "access", "signin", "person", "privacy", "post", "reach"
        })
@NullMarked
package nl.houvast.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
