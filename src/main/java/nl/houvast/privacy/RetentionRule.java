package nl.houvast.privacy;

import java.time.Instant;
import java.time.Period;
import nl.houvast.person.SafeContact;

/**
 * How long something is kept.
 *
 * @param id its name in settings and reports
 * @param ending what ended
 * @param term counted on the Dutch calendar
 * @param source law or choice that it follows from
 */
record RetentionRule(String id, Ending ending, Period term, String source) {

    RetentionRule {
        if (term.isNegative()) {
            throw new IllegalArgumentException("the term of " + id + " is less than nothing");
        }
    }

    /** What ended before this moment is over now. */
    Instant over(Instant now) {
        return now.atZone(SafeContact.ZONE).minus(term).toInstant();
    }
}
