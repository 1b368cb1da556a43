/** Tried with invented people. */
@NullMarked
package nl.houvast.signpost;

import org.jspecify.annotations.NullMarked;
