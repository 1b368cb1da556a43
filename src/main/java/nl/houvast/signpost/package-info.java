/**
 * Pointing the way (attenderen): what somebody can be given to hold on to. A card, a leaflet, a
 * text; nothing in it is about who gets it, and nothing is kept of who asked.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "paper", "directory"})
@NullMarked
package nl.houvast.signpost;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
