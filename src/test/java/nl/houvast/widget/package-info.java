/** Tried with invented people. */
@NullMarked
package nl.houvast.widget;

import org.jspecify.annotations.NullMarked;
