/** Figures of people who do not exist. */
@NullMarked
package nl.houvast.reporting;

import org.jspecify.annotations.NullMarked;
