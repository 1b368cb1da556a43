/**
 * The verwijswijzer on a page of somebody else: a municipality or a doctor's practice shows its
 * first questions in its own colours, and people go on here. Keeps nothing and sets no cookie.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "directory"})
@NullMarked
package nl.houvast.widget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
