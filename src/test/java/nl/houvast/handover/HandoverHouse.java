package nl.houvast.handover;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.houvast.CountedHouse;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** A clock to move, and somebody who hears news and can be made to fail. */
@TestConfiguration(proxyBeanMethods = false)
@Import(CountedHouse.class)
public class HandoverHouse {

    @Bean
    Ears ears() {
        return new Ears();
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
