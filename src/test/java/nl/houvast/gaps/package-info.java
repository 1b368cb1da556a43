/** What is missing where, tried. */
@NullMarked
package nl.houvast.gaps;

import org.jspecify.annotations.NullMarked;
