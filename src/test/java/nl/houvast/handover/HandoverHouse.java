package nl.houvast.handover;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;

/** A clock to move, and somebody who hears news and can be made to fail. */
@TestConfiguration(proxyBeanMethods = false)
class HandoverHouse {

    @Bean
    @Primary
    MovingClock movingClock() {
        return new MovingClock();
    }

    @Bean
    Ears ears() {
        return new Ears();
    }

    /** Stands still until it is moved. */
    static final class MovingClock extends Clock {

        private volatile Instant now = HandoverExamples.NOON;

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

    /** Hears everything, and is broken when it is told to be. */
    static class Ears {

        private final List<HandoverNews> heard = new CopyOnWriteArrayList<>();
        private volatile boolean broken;

        @EventListener
        void on(HandoverNews news) {
            if (broken) {
                throw new IllegalStateException("the power went off");
            }
            heard.add(news);
        }

        void broken(boolean now) {
            broken = now;
        }

        List<HandoverNews> heard() {
            return heard;
        }
    }
}
