/** The rules of the advice, and its pages. */
@NullMarked
package nl.houvast.advice;

import org.jspecify.annotations.NullMarked;
