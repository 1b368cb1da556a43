/** Tried with invented organisations. */
@NullMarked
package nl.houvast.exchange;

import org.jspecify.annotations.NullMarked;
