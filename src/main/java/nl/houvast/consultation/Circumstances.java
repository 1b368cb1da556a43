package nl.houvast.consultation;

import nl.houvast.advice.Situation;
import nl.houvast.advice.Situation.By;
import nl.houvast.referral.Profession;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a situation, in words that are the same for everybody. Ids are those of the
 * taxonomy.
 *
 * @param asker what the one who asks is by profession, or null
 * @param event what happened, or null while nobody knows
 * @param relation to what happened, or null while nobody knows
 * @param unsafeHome a parent or carer is suspected, or home is not safe
 * @param danger somebody is in danger now
 * @param suicidal the person may think of ending their life
 * @param daysAgo whole days since it happened, or null
 */
record Circumstances(
        @Nullable Profession asker,
        @Nullable String event,
        @Nullable String relation,
        AgeBand age,
        boolean unsafeHome,
        boolean danger,
        boolean suicidal,
        @Nullable Integer daysAgo) {

    /**
     * About how old the person is: enough to know the route and who helps, too little to know who
     * it is.
     */
    enum AgeBand {
        UNKNOWN(null),
        UNDER_12(8),
        FROM_12(13),
        FROM_16(16),
        FROM_18(22),
        FROM_27(40);

        private final @Nullable Integer years;

        AgeBand(@Nullable Integer years) {
            this.years = years;
        }

        /** The age that the referral tool is asked about; null when nobody knows. */
        @Nullable Integer years() {
            return years;
        }
    }

    /** Nothing but how old the person may be. */
    static final Circumstances UNKNOWN =
            new Circumstances(null, null, null, AgeBand.UNKNOWN, false, false, false, null);

    /** What the referral tool is asked; null while too little is known to ask anything. */
    @Nullable Situation situation(String language, int limit) {
        if (event == null || relation == null) {
            return null;
        }
        return Situation.of(event, relation)
                .but()
                .age(age.years())
                .unsafeHome(unsafeHome)
                .danger(danger)
                .suicidal(suicidal)
                .daysAgo(daysAgo)
                .by(By.PROFESSIONAL)
                .language(language)
                .limit(limit)
                .build();
    }

    /** The same, for counting only: when it happened does not stay. */
    Circumstances counted() {
        return new Circumstances(asker, event, relation, age, false, false, false, null);
    }
}
