package nl.houvast.casework;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When this organisation calls people, and how soon. Settings {@code houvast.casework.*}. A day on
 * which the hours end where they start is a day without calls.
 *
 * @param firstCallWithin working days between the referral and the first call, at most
 * @param urgentCallWithin the same for an urgent referral, in hours in which we call
 */
@ConfigurationProperties("houvast.casework")
record CaseworkSettings(
        @DefaultValue("2") int firstCallWithin,
        @DefaultValue("4h") Duration urgentCallWithin,
        @DefaultValue("08:00") LocalTime weekdaysFrom,
        @DefaultValue("20:00") LocalTime weekdaysTo,
        @DefaultValue("10:00") LocalTime saturdayFrom,
        @DefaultValue("17:00") LocalTime saturdayTo) {

    /** Before this hour nobody is called, and clocks are set forward or back. */
    private static final LocalTime EARLIEST = LocalTime.of(6, 0);

    /**
     * Hours that leave time to call.
     *
     * @throws IllegalArgumentException when a day ends before it starts or starts in the night,
     *     when there is no time to call on weekdays, or when the norm is not positive
     */
    CaseworkSettings {
        if (weekdaysFrom.isBefore(EARLIEST) || saturdayFrom.isBefore(EARLIEST)) {
            throw new IllegalArgumentException("calling hours start at six or later");
        }
        if (!weekdaysTo.isAfter(weekdaysFrom) || saturdayTo.isBefore(saturdayFrom)) {
            throw new IllegalArgumentException("calling hours end after they start");
        }
        if (firstCallWithin < 1 || !urgentCallWithin.isPositive()) {
            throw new IllegalArgumentException("the norm for the first call is positive");
        }
    }
}
