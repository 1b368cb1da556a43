/** Who is acting, and in which role. */
@ApplicationModule(allowedDependencies = {"kernel", "web"})
@NullMarked
package nl.houvast.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
