/** Tried with invented people. */
@NullMarked
package nl.houvast.consultation;

import org.jspecify.annotations.NullMarked;
