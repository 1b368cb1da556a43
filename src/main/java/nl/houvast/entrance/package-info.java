/** Signing in, sessions, and the shell around every answer: which addresses are for whom. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "access", "signin"})
@NullMarked
package nl.houvast.entrance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
