/**
 * What other systems hear: that something happened in a case file, by its number and nothing else.
 * Written in the transaction in which it happens, sent at least once and in order.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "access",
            "person",
            "privacy",
            "casework",
            "plan",
            "handover"
        })
@NullMarked
package nl.houvast.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
