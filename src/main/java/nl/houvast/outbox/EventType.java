package nl.houvast.outbox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What others can hear. A name is never given another meaning: it then gets another number. */
enum EventType {
    CASE_OPENED("case-opened"),
    CASE_BEGUN("case-begun"),
    CASE_PAUSED("case-paused"),
    CASE_CLOSED("case-closed"),
    PLAN_AGREED("plan-agreed"),
    HANDOVER_SENT("handover-sent"),
    HANDOVER_ACCEPTED("handover-accepted"),
    HANDOVER_DECLINED("handover-declined"),
    HANDOVER_WITHDRAWN("handover-withdrawn"),
    HANDOVER_LOST("handover-lost"),
    HANDOVER_ENDED("handover-ended"),
    CONSENT_ENDED("consent-ended"),
    PERSON_FORGOTTEN("person-forgotten");

    private final String word;

    EventType(String word) {
        this.word = word;
    }

    /** As the profile wants it: a domain turned round, no organisation, one number. */
    String type() {
        return "nl.houvast." + word + ".v1";
    }

    /**
     * Whether a receiver hears it without asking: whoever kept something under the number of a case
     * file must know that it is to be forgotten.
     */
    boolean always() {
        return this == PERSON_FORGOTTEN;
    }

    /** Those that somebody chooses from. */
    static List<EventType> choices() {
        return Stream.of(values()).filter(one -> !one.always()).toList();
    }

    /** The one that is called so. */
    static Optional<EventType> of(String type) {
        return Stream.of(values()).filter(one -> one.type().equals(type)).findFirst();
    }
}
