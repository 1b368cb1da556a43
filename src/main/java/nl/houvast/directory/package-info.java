/** The sociale kaart: organisations and services, their areas, and how sure we are of each. */
@ApplicationModule(allowedDependencies = {"kernel", "contact", "web", "access"})
@NullMarked
package nl.houvast.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
