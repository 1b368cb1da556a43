/** The house as a whole: its structure, its start, its promises. */
@NullMarked
package nl.houvast;

import org.jspecify.annotations.NullMarked;
