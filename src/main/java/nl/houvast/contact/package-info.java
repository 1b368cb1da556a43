/** How a person may be reached without danger: rules, hours, days. Values only. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.houvast.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
