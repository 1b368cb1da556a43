/** Who is acting, and in which role. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.houvast.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
