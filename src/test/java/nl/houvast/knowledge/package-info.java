/** The kennisbank, tried. */
@NullMarked
package nl.houvast.knowledge;

import org.jspecify.annotations.NullMarked;
