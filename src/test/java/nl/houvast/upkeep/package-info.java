/** Tried with invented people. */
@NullMarked
package nl.houvast.upkeep;

import org.jspecify.annotations.NullMarked;
