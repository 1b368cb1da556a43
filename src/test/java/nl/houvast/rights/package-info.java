@NullMarked
package nl.houvast.rights;

import org.jspecify.annotations.NullMarked;
