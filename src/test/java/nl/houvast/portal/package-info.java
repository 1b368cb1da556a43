/** Tried with invented people. */
@NullMarked
package nl.houvast.portal;

import org.jspecify.annotations.NullMarked;
