/** How every page looks and how every problem is shown. */
@NullMarked
package nl.houvast.web;

import org.jspecify.annotations.NullMarked;
