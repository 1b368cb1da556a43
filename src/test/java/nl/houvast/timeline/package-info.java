/** Tests of the module draft. */
@NullMarked
package nl.houvast.timeline;

import org.jspecify.annotations.NullMarked;
