package nl.houvast.news;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.access.Actor;

/** What happened to a notice or a story. Every piece of it is kept. */
record NewsStep(UUID subject, What what, String by, Instant at) {

    /** What can happen. */
    enum What {
        WRITTEN,
        OFFERED,
        PUBLISHED,
        SENT_BACK,
        /** It was put aside before anybody read it. */
        PUT_ASIDE,
        /** Nobody reads it any more. */
        TAKEN_AWAY,
        /** Somebody took their consent back: the text is erased. */
        CONSENT_WITHDRAWN,
        /** The time of the consent is over: the text is erased. */
        CONSENT_ENDED
    }

    static NewsStep of(UUID subject, What what, Actor by, Instant at) {
        return new NewsStep(subject, what, by.id(), at);
    }
}
