/** Tests of the module draft. */
@NullMarked
package nl.houvast.draft;

import org.jspecify.annotations.NullMarked;
