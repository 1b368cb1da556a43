/** Tried with invented people. */
@NullMarked
package nl.houvast.offices;

import org.jspecify.annotations.NullMarked;
