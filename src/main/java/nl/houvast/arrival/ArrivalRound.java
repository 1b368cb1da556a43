package nl.houvast.arrival;

import java.time.Clock;
import nl.houvast.arrival.Questions.Question;
import nl.houvast.kernel.Missing;
import nl.houvast.web.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every few minutes who is to be asked whether they arrived. Several nodes share the work.
 */
@Component
class ArrivalRound {

    private static final Logger LOG = LoggerFactory.getLogger(ArrivalRound.class);

    private static final int TOGETHER = 200;

    private final Questions questions;
    private final ArrivalAsker asker;
    private final Clock clock;

    ArrivalRound(Questions questions, ArrivalAsker asker, Clock clock) {
        this.questions = questions;
        this.asker = asker;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT50S", fixedDelayString = "PT5M")
    void look() {
        questions.due(clock.instant(), TOGETHER).forEach(this::ask);
    }

    private void ask(Question question) {
        try {
            asker.ask(question);
        } catch (Missing gone) {
            LOG.debug("{}: the person was forgotten meanwhile", question.handover());
        } catch (RuntimeException e) {
            if (Outage.passes(e)) {
                throw e; // all of them again in a while
            }
            // its words may quote what somebody typed
            LOG.error("Nobody is asked about {}: {}", question.handover(), e.getClass().getName());
        }
    }
}
