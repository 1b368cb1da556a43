/** Tried with invented people. */
@NullMarked
package nl.houvast.privacy;

import org.jspecify.annotations.NullMarked;
