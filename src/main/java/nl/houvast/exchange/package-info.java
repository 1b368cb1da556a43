/**
 * Taking the sociale kaart in and handing it out as files: an editor sees first what a file would
 * change, then takes exactly that, and can undo it as one.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "access", "directory", "hsds"})
@NullMarked
package nl.houvast.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
