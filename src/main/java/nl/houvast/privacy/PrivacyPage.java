package nl.houvast.privacy;

import static nl.houvast.web.Texts.text;

import java.util.List;
import nl.houvast.privacy.RetentionRules.RetentionRule;
import nl.houvast.web.Page;

/** What is kept about whom, why, how long, and what somebody can ask. */
record PrivacyPage(List<RetentionRule> rules) implements Page {

    /** How long is kept what ended so, in words. */
    String term(Ending ending) {
        var term =
                rules.stream()
                        .filter(rule -> rule.ending() == ending)
                        .map(RetentionRule::term)
                        .findFirst()
                        .orElseThrow();
        if (term.getYears() > 0) {
            return text("privacy.term.years", term.getYears());
        }
        return term.getMonths() > 0
                ? text("privacy.term.months", term.getMonths())
                : text("privacy.term.days", term.getDays());
    }
}
