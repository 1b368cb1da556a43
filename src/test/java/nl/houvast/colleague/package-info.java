/** Tests of what colleagues ask of each other. */
@NullMarked
package nl.houvast.colleague;

import org.jspecify.annotations.NullMarked;
