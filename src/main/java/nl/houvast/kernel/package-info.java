/** Small values every module may use. No Spring, no SQL, no HTML. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.houvast.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
