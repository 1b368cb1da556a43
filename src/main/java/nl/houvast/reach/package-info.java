/** Who may see which person's records: regions and teams, sealed files, and broken glass. */
@ApplicationModule(
        allowedDependencies = {"kernel", "contact", "web", "access", "person", "privacy"})
@NullMarked
package nl.houvast.reach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
