/** Finding, tried. */
@NullMarked
package nl.houvast.search;

import org.jspecify.annotations.NullMarked;
