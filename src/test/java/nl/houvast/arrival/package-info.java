/** Keys, links and questions afterwards, tried with invented people. */
@NullMarked
package nl.houvast.arrival;

import org.jspecify.annotations.NullMarked;
