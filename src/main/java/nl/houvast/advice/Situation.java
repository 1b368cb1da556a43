package nl.houvast.advice;

import java.util.Set;
import nl.houvast.kernel.Postcode;
import org.jspecify.annotations.Nullable;

/**
 * What happened and to whom, without saying who. Ids are those of the taxonomy.
 *
 * @param age in whole years now, 0 to 120; null when not known
 * @param unsafeHome a minor: a parent or carer is suspected; an adult: home is not safe
 * @param danger somebody is in danger now
 * @param suicidal the person may think of ending their life
 * @param daysAgo whole days since it happened (the last time); null when not known
 * @param ongoing whether it still goes on
 * @param prosecuted of a causer: whether they are prosecuted; null when not known
 * @param consent whether the person agrees to be registered; null when not asked yet
 * @param needs kinds of help looked for (taxonomy services); empty means any
 * @param limit the most organisations to suggest, 1 to 20
 */
public record Situation(
        String event,
        String relation,
        @Nullable Integer age,
        boolean unsafeHome,
        boolean danger,
        boolean suicidal,
        @Nullable Integer daysAgo,
        boolean ongoing,
        @Nullable Boolean prosecuted,
        @Nullable Boolean consent,
        By by,
        @Nullable Postcode postcode,
        String language,
        Set<String> needs,
        int limit) {

    /** Who asks. */
    public enum By {
        PROFESSIONAL,
        SELF,
        RELATIVE
    }

    /** A situation of which only the two things are known that must be. */
    public static Situation of(String event, String relation) {
        return new Situation(
                event,
                relation,
                null,
                false,
                false,
                false,
                null,
                false,
                null,
                null,
                By.PROFESSIONAL,
                null,
                "nl",
                Set.of(),
                5);
    }

    public Situation {
        needs = Set.copyOf(needs);
    }

    /** The same situation of somebody of this age. */
    public Situation withAge(@Nullable Integer years) {
        return new Situation(
                event,
                relation,
                years,
                unsafeHome,
                danger,
                suicidal,
                daysAgo,
                ongoing,
                prosecuted,
                consent,
                by,
                postcode,
                language,
                needs,
                limit);
    }

    /** Whether the person is known to be younger than 18. */
    public boolean minor() {
        return age != null && age < 18;
    }
}
