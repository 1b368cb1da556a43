package nl.houvast.post;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes round: sends whatever is due, and clears away what was sent long ago. */
@Component
class PostRound {

    private static final Logger LOG = LoggerFactory.getLogger(PostRound.class);

    private final Turns turns;
    private final Postman postman;
    private final Courier courier;
    private final Returns returns;

    PostRound(Turns turns, Postman postman, Courier courier, Returns returns) {
        this.turns = turns;
        this.postman = postman;
        this.returns = returns;
        this.courier = courier;
    }

    @Scheduled(
            fixedDelayString = "${houvast.post.round:PT30S}",
            initialDelayString = "${houvast.post.round:PT30S}")
    void send() {
        if (!courier.ready()) {
            return;
        }
        for (var next = turns.next(); next.isPresent(); next = turns.next()) {
            try {
                postman.deliver(next.get());
            } catch (RuntimeException e) { // it is planned again; the others go on
                LOG.error("Message {} broke off: {}", next.get(), e.getClass().getSimpleName());
            }
        }
    }

    @Scheduled(
            fixedDelayString = "${houvast.post.reports:PT5M}",
            initialDelayString = "${houvast.post.reports:PT5M}")
    void reports() {
        for (var asked = returns.report(); asked; asked = returns.report()) {
            LOG.debug("The gateway was asked about a text");
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void clear() {
        postman.sweep();
    }
}
