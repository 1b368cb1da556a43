/** The start of the application, and what all its storage has in common. */
@NullMarked
package nl.houvast;

import org.jspecify.annotations.NullMarked;
