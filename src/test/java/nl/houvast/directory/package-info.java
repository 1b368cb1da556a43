/** The sociale kaart, tried. */
@NullMarked
package nl.houvast.directory;

import org.jspecify.annotations.NullMarked;
