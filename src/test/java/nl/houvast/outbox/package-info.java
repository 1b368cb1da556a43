/** What systems hear that do not exist, about nobody. */
@NullMarked
package nl.houvast.outbox;

import org.jspecify.annotations.NullMarked;
