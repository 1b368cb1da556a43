@NullMarked
package nl.houvast.contact;

import org.jspecify.annotations.NullMarked;
