/** The directory in the form of Open Referral (HSDS 3.1), to read for any program. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "directory"})
@NullMarked
package nl.houvast.hsds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
