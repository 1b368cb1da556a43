package nl.houvast.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock to move. */
@TestConfiguration(proxyBeanMethods = false)
class PlanHouse {

    @Bean
    @Primary
    MovingClock movingClock() {
        return new MovingClock();
    }

    /** Stands still until it is moved. */
    static final class MovingClock extends Clock {

        private volatile Instant now = PlanExamples.NOON;

        void set(Instant moment) {
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
}
