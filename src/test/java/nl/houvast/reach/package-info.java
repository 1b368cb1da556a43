@NullMarked
package nl.houvast.reach;

import org.jspecify.annotations.NullMarked;
