package nl.houvast.arrival;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code houvast.arrival.*}.
 *
 * @param key so many working days a key opens something
 * @param ask so long after somebody was taken on we ask them whether they arrived
 * @param latest so long after it they were asked
 * @param again so many working days later we try once more when we could not ask
 * @param search so many working days later there is another way for who did not arrive
 */
@ConfigurationProperties("houvast.arrival")
record ArrivalNorms(
        @DefaultValue("10") int key,
        @DefaultValue("P10W") Period ask,
        @DefaultValue("P12W") Period latest,
        @DefaultValue("10") int again,
        @DefaultValue("2") int search) {}
