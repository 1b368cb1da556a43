/** Appointments, tried with invented people. */
@NullMarked
package nl.houvast.appointment;

import org.jspecify.annotations.NullMarked;
