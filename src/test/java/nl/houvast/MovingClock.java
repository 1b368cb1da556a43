package nl.houvast;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still, on a Tuesday at noon, until it is moved. */
public final class MovingClock extends Clock {

    private volatile Instant now = Instant.parse("2026-11-24T11:00:00Z");

    /** From now on it is this moment. */
    public void set(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
