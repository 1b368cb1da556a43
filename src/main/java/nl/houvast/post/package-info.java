/** Messages that leave the house: only what a person's safe-contact rules allow. */
@ApplicationModule(
        allowedDependencies = {"kernel", "contact", "web", "access", "person", "privacy", "paper"})
@NullMarked
package nl.houvast.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
