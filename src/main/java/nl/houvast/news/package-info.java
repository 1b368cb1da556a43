/**
 * What we tell: news and instructions to staff, and stories of people to everybody, with their
 * consent. Nothing is published by whoever wrote it. Knows nothing about any person who is helped.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "access", "knowledge"})
@NullMarked
package nl.houvast.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
