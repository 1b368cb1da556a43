@NullMarked
package nl.houvast.hsds;

import org.jspecify.annotations.NullMarked;
