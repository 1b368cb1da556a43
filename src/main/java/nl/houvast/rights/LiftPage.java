package nl.houvast.rights;

import nl.houvast.privacy.Keepers.Held;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * One hold, and where the privacy officer lifts it.
 *
 * @param reference the number of the referral, or that there is none
 */
record LiftPage(Held hold, String reference, LiftForm form, Problems problems) implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
