/** Plans of people who do not exist. */
@NullMarked
package nl.houvast.plan;

import org.jspecify.annotations.NullMarked;
