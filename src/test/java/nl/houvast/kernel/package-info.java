/** Numbers, names and tables that nobody has. */
@NullMarked
package nl.houvast.kernel;

import org.jspecify.annotations.NullMarked;
