/** Who someone is and how to reach them safely: the one door to personal data. */
@ApplicationModule(allowedDependencies = {"kernel", "contact", "web", "access"})
@NullMarked
package nl.houvast.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
