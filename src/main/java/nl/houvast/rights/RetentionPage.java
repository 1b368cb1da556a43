package nl.houvast.rights;

import static nl.houvast.web.Texts.text;

import java.util.List;
import nl.houvast.privacy.Ending;
import nl.houvast.privacy.Keepers.Going;
import nl.houvast.web.Page;

/** What would go now by each term, in numbers. Names nobody. */
record RetentionPage(List<Going> rules) implements Page {

    /** The term in words. */
    static String term(Going rule) {
        var term = rule.term();
        if (term.isZero()) {
            return text("rights.retention.atOnce");
        }
        if (term.getYears() > 0) {
            return text("privacy.term.years", term.getYears());
        }
        return term.getMonths() > 0
                ? text("privacy.term.months", term.getMonths())
                : text("privacy.term.days", term.getDays());
    }

    /** How many would go now. */
    int going() {
        return rules.stream()
                .filter(rule -> rule.ending() != Ending.FORGOTTEN)
                .mapToInt(Going::going)
                .sum();
    }

    /** How many would, and are held. */
    int held() {
        return rules.stream().mapToInt(Going::held).sum();
    }
}
