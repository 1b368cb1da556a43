/** Documents that staff adds to the file of a person: checked, sealed, and gone with the person. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "access", "person", "privacy", "reach"})
@NullMarked
package nl.houvast.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
