/** Tells who looks at a list that it changed: a number, and nothing about anybody. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "access"})
@NullMarked
package nl.houvast.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
