@NullMarked
package nl.houvast.document;

import org.jspecify.annotations.NullMarked;
