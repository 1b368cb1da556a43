/** News and stories, tried. */
@NullMarked
package nl.houvast.news;

import org.jspecify.annotations.NullMarked;
