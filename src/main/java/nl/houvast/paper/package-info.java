/** Sheets of paper as files, which can be heard as well as read. Knows no domain. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.houvast.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
