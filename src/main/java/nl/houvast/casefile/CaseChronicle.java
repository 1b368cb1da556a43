package nl.houvast.casefile;

import java.util.List;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.casework.CaseNews.CaseBegun;
import nl.houvast.casework.CaseNews.CaseClosed;
import nl.houvast.casework.CaseNews.CaseHandedOver;
import nl.houvast.casework.CaseNews.CaseOpened;
import nl.houvast.casework.CaseNews.CasePaused;
import nl.houvast.person.PersonId;
import nl.houvast.timeline.Fact;
import nl.houvast.timeline.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes on the timeline what happens to a case file, in the transaction in which it happens. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseChronicle {

    private final Timeline timeline;

    CaseChronicle(Timeline timeline) {
        this.timeline = timeline;
    }

    @EventListener
    void opened(CaseOpened news) {
        write(news.person(), news.file().value(), "OPENED", List.of(), news.owner());
    }

    @EventListener
    void begun(CaseBegun news) {
        write(news.person(), news.file().value(), "BEGUN", List.of(), news.by());
    }

    @EventListener
    void paused(CasePaused news) {
        write(
                news.person(),
                news.file().value(),
                "PAUSED",
                List.of(Fact.at(news.until())),
                news.by());
    }

    @EventListener
    void handedOver(CaseHandedOver news) {
        write(
                news.person(),
                news.file().value(),
                "HANDED_OVER",
                List.of(Fact.by(news.from()), Fact.by(news.to())),
                news.by());
    }

    @EventListener
    void closed(CaseClosed news) {
        write(
                news.person(),
                news.file().value(),
                "CLOSED",
                List.of(Fact.words("casework.ending." + news.how())),
                news.by());
    }

    private void write(
            PersonId person, UUID file, String what, List<String> facts, String account) {
        timeline.write(person, file, "casefile." + what, facts, new Actor(account, Role.WORKER));
    }
}
