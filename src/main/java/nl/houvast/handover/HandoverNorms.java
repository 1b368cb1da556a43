package nl.houvast.handover;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code houvast.handover.*}: within how many working days something follows.
 *
 * @param decide the person says yes or no to what was proposed
 * @param send what they agreed to is sent
 * @param receive the organisation has seen it
 * @param accept they say whether they take the person on
 * @param start the help begins, or they say how long it takes
 * @param waiting while the person waits there, they say again how long it takes
 * @param arrived after the help began, we ask whether it goes well
 * @param search when nobody answered, another way is found
 * @param rung between two rungs of the ladder
 */
@ConfigurationProperties("houvast.handover")
record HandoverNorms(
        @DefaultValue("5") int decide,
        @DefaultValue("2") int send,
        @DefaultValue("3") int receive,
        @DefaultValue("5") int accept,
        @DefaultValue("10") int start,
        @DefaultValue("20") int waiting,
        @DefaultValue("50") int arrived,
        @DefaultValue("2") int search,
        @DefaultValue("2") int rung) {

    private static final int WEEK = 5;

    /** How many working days this state lasts at most before something follows. */
    int days(HandoverState state, int weeks) {
        return switch (state) {
            case PROPOSED -> decide;
            case CONSENTED -> send;
            case SENT -> receive;
            case RECEIVED -> accept;
            case ACCEPTED -> start;
            case WAITING -> weeks == 0 ? waiting : Math.min(waiting, weeks * WEEK);
            case STARTED -> arrived;
            case LOST -> search;
            case ENDED, DECLINED, WITHDRAWN -> 0;
        };
    }
}
