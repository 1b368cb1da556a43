/** People who belong to each other and do not exist. */
@NullMarked
package nl.houvast.household;

import org.jspecify.annotations.NullMarked;
