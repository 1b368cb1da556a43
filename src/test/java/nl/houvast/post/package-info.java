/** Tried with invented people. */
@NullMarked
package nl.houvast.post;

import org.jspecify.annotations.NullMarked;
