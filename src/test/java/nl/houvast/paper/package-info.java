@NullMarked
package nl.houvast.paper;

import org.jspecify.annotations.NullMarked;
