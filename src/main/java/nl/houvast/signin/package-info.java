/** Sessions on all nodes, and our own ways to prove who you are. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "access"})
@NullMarked
package nl.houvast.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
