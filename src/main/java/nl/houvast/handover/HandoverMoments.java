package nl.houvast.handover;

import static nl.houvast.contact.SafeContact.ZONE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import nl.houvast.contact.WorkDays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The norms, counted in days on which we work. */
@Component
@EnableConfigurationProperties(HandoverNorms.class)
class HandoverMoments implements Due {

    private final HandoverNorms norms;
    private final WorkDays days;
    private final Clock clock;

    HandoverMoments(HandoverNorms norms, WorkDays days, Clock clock) {
        this.norms = norms;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Instant after(HandoverState state, @Nullable Integer weeks) {
        return in(norms.days(state, weeks == null ? 0 : weeks));
    }

    @Override
    public Instant rung() {
        return in(norms.rung());
    }

    /** When we ask a person who was advised whether it helped. */
    Instant arrived() {
        return in(norms.arrived());
    }

    /** When another way must have been found. */
    Instant search() {
        return in(norms.search());
    }

    /** The day it is, on Dutch clocks. */
    LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    private Instant in(int workingDays) {
        return days.afterWorkingDays(workingDays, now());
    }
}
