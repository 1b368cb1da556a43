package nl.houvast;

import org.springframework.modulith.events.core.EventPublicationRepository;

/** The news that listeners have heard, for tests that do not wait for the next second. */
public final class Heard {

    private Heard() {}

    /** Writes down what was heard so far, as the house does once a second. */
    public static void write(EventPublicationRepository log) {
        ((HeardNews) log).write();
    }
}
