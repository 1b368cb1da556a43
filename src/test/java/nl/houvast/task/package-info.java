/** Work that waits, tried with invented people. */
@NullMarked
package nl.houvast.task;

import org.jspecify.annotations.NullMarked;
