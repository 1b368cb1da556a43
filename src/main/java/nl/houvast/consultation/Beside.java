package nl.houvast.consultation;

import java.util.List;
import nl.houvast.advice.Advice;
import nl.houvast.advice.Advisor;
import nl.houvast.knowledge.ReadingTips;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lies beside a consultation: what the referral tool says, and what there is to read. */
@Component
class Beside {

    private static final int ORGANISATIONS = 4;
    private static final int ARTICLES = 4;

    private final Advisor advisor;
    private final ReadingTips tips;
    private final Terms terms;

    Beside(Advisor advisor, ReadingTips tips, Terms terms) {
        this.advisor = advisor;
        this.tips = tips;
        this.terms = terms;
    }

    /**
     * What was found.
     *
     * @param advice null while too little is known to ask the tool
     */
    record Found(@Nullable Advice advice, List<ReadingTips.Tip> articles) {

        static final Found NOTHING = new Found(null, List.of());
    }

    /** What fits this situation; keeps nothing. */
    Found about(Circumstances known) {
        var event = known.event();
        if (event == null || !terms.knowsEvent(event)) {
            return Found.NOTHING;
        }
        var relation = known.relation();
        var situation =
                relation != null && terms.knowsRelation(relation)
                        ? known.situation(Texts.locale().getLanguage(), ORGANISATIONS)
                        : null;
        return new Found(
                situation == null ? null : advisor.advise(situation), tips.about(event, ARTICLES));
    }
}
