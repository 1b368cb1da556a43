/** Calls, case files and the work list, tried with invented people. */
@NullMarked
package nl.houvast.casework;

import org.jspecify.annotations.NullMarked;
