/** Who may come in, and what they find when they may not. */
@NullMarked
package nl.houvast.entrance;

import org.jspecify.annotations.NullMarked;
