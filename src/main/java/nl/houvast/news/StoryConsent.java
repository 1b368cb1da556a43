package nl.houvast.news;

import java.time.LocalDate;
import java.time.Period;

/**
 * The consent of whoever tells. Who that is stands on a form that is kept elsewhere, never here.
 *
 * @param by who said yes
 * @param how they said so
 * @param on the day on which they did
 * @param until the last day for which they did
 * @param evidence the number of the form
 */
record StoryConsent(By by, How how, LocalDate on, LocalDate until, String evidence) {

    /** Longer than this nobody says yes at once: people and their lives change. Our own choice. */
    static final Period LONGEST = Period.ofYears(3);

    /** Who can say yes. */
    enum By {
        /** Whoever tells. */
        SELF,
        /** A parent with authority, together with the child. */
        PARENT,
        /** A mentor or guardian, together with whoever tells. */
        GUARDIAN
    }

    /** How somebody can say yes, so that it can be shown later. */
    enum How {
        PAPER,
        MAIL,
        /** In a conversation that was written down and read back. */
        TALK
    }

    /** Whether it holds on this day. */
    boolean holds(LocalDate day) {
        return !day.isBefore(on) && !day.isAfter(until);
    }
}
