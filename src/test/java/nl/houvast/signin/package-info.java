@NullMarked
package nl.houvast.signin;

import org.jspecify.annotations.NullMarked;
