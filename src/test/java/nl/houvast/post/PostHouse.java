package nl.houvast.post;

import static nl.houvast.person.PersonExamples.NOON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What the tests of this module need around it: a clock to move. */
@TestConfiguration(proxyBeanMethods = false)
class PostHouse {

    @Bean
    @Primary
    MovingClock movingClock() {
        return new MovingClock();
    }

    /** Stands still until it is moved. */
    static final class MovingClock extends Clock {

        private volatile Instant now = NOON;

        void set(Instant moment) {
            now = moment;
        }

        void forward(Duration time) {
            now = now.plus(time);
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
