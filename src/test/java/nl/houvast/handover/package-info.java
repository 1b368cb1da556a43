/** Handovers, tried with invented people and two organisations of the directory. */
@NullMarked
package nl.houvast.handover;

import org.jspecify.annotations.NullMarked;
