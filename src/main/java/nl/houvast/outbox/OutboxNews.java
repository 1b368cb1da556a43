package nl.houvast.outbox;

import static nl.houvast.outbox.EventType.*;

import java.time.Instant;
import java.util.Map;
import nl.houvast.casework.CaseFileId;
import nl.houvast.casework.CaseNews;
import nl.houvast.handover.HandoverNews;
import nl.houvast.person.PersonForgotten;
import nl.houvast.person.PersonId;
import nl.houvast.plan.PlanNews.PlanAgreed;
import nl.houvast.privacy.ConsentEnded;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens in the house and others may hear, in the transaction in which it happens: neither is
 * there without the other.
 *
 * <p>Everything is told of a case file, by its number. Of who it is about nothing is told; nor
 * where they live, what happened to them, who helps them, or to which organisation they go, for
 * that would tell what happened to them. A referral is not told of at all, and no number that a
 * referrer knows: who referred somebody hears nothing back, along this way either.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OutboxNews {

    private final Outbox outbox;
    private final OutboxSettings settings;

    OutboxNews(Outbox outbox, OutboxSettings settings) {
        this.outbox = outbox;
        this.settings = settings;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE) // whoever may still refuse is asked first
    void on(CaseNews news) {
        switch (news) {
            case CaseNews.CaseOpened it ->
                    tell(CASE_OPENED, it.file(), it.person(), Map.of(), it.at());
            case CaseNews.CaseBegun it ->
                    tell(CASE_BEGUN, it.file(), it.person(), Map.of(), it.at());
            case CaseNews.CasePaused it ->
                    tell(CASE_PAUSED, it.file(), it.person(), Map.of(), it.at());
            case CaseNews.CaseClosed it ->
                    tell(
                            CASE_CLOSED,
                            it.file(),
                            it.person(),
                            Map.of("ending", it.how().name()),
                            it.at());
            case CaseNews.CaseHandedOver _ -> {
                // between colleagues: nobody else's
            }
        }
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(PlanAgreed news) {
        tell(PLAN_AGREED, news.file(), Map.of(), news.at());
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(HandoverNews news) {
        var which = Map.of("handover", news.handover().toString());
        switch (news) {
            case HandoverNews.HandoverSent it -> tell(HANDOVER_SENT, it.file(), which, it.at());
            case HandoverNews.HandoverAccepted it ->
                    tell(HANDOVER_ACCEPTED, it.file(), which, it.at());
            case HandoverNews.HandoverDeclined it ->
                    tell(
                            HANDOVER_DECLINED,
                            it.file(),
                            Map.of("handover", it.handover().toString(), "by", it.by()),
                            it.at());
            case HandoverNews.HandoverWithdrawn it ->
                    tell(HANDOVER_WITHDRAWN, it.file(), which, it.at());
            case HandoverNews.HandoverLost it -> tell(HANDOVER_LOST, it.file(), which, it.at());
            case HandoverNews.HandoverEnded it ->
                    tell(
                            HANDOVER_ENDED,
                            it.file(),
                            Map.of("handover", it.handover().toString(), "outcome", it.outcome()),
                            it.at());
        }
    }

    /** Of each case file that others heard of; who was never told of is not told of now. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(ConsentEnded news) {
        var purpose = Map.of("purpose", news.purpose().name());
        outbox.heardOf(news.person())
                .forEach(file -> tell(CONSENT_ENDED, file, purpose, news.at()));
    }

    /** The last that is ever told of these case files. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(PersonForgotten news) {
        outbox.heardOf(news.person())
                .forEach(file -> tell(PERSON_FORGOTTEN, file, Map.of(), news.at()));
        outbox.forget(news.person());
    }

    private void tell(
            EventType type,
            CaseFileId file,
            PersonId person,
            Map<String, String> more,
            Instant at) {
        if (tell(type, file, more, at)) {
            outbox.remember(file, person);
        }
    }

    private boolean tell(EventType type, CaseFileId file, Map<String, String> more, Instant at) {
        return settings.ready() && outbox.keep(Told.of(settings.source(), type, file, more, at));
    }
}
