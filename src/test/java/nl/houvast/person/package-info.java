/** The vault, tried with invented people. */
@NullMarked
package nl.houvast.person;

import org.jspecify.annotations.NullMarked;
