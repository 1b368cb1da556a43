/** Consent that is checked by the code that acts, and the terms after which data go. */
@ApplicationModule(allowedDependencies = {"kernel", "contact", "web", "access", "person"})
@NullMarked
package nl.houvast.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
