@NullMarked
package nl.houvast.live;

import org.jspecify.annotations.NullMarked;
