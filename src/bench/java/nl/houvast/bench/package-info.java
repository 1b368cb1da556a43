/** What Houvast costs, measured on the finished jar. See docs/benchmarks.md. */
@NullMarked
package nl.houvast.bench;

import org.jspecify.annotations.NullMarked;
