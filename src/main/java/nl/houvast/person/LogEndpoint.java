package nl.houvast.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/**
 * Tells whoever runs Houvast whether the log of processing is what was written: {@code
 * /actuator/processinglog}, of the last week, or {@code ?since=...&until=...} (RFC 3339). Nothing
 * in the answer is about anybody.
 */
@Component
@Endpoint(id = "processinglog")
class LogEndpoint {

    private static final Duration WEEK = Duration.ofDays(7);

    private final LogSeals seals;
    private final Clock clock;

    LogEndpoint(LogSeals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    @ReadOperation
    LogSeals.Report check(@Nullable OffsetDateTime since, @Nullable OffsetDateTime until) {
        var end = until == null ? clock.instant() : until.toInstant();
        Instant begin = since == null ? end.minus(WEEK) : since.toInstant();
        return seals.check(begin, end);
    }
}
