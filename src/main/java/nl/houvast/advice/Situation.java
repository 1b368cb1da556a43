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
        return but().age(years).build();
    }

    /** This situation, to be changed one answer at a time. */
    public Sketch but() {
        return new Sketch(this);
    }

    /** Whether the person is known to be younger than 18. */
    public boolean minor() {
        return age != null && age < 18;
    }

    /** A situation in the making; what is not said stays as it was. */
    public static final class Sketch {

        private final Situation of;
        private @Nullable Integer age;
        private boolean unsafeHome;
        private boolean danger;
        private boolean suicidal;
        private @Nullable Integer daysAgo;
        private @Nullable Boolean prosecuted;
        private @Nullable Boolean consent;
        private By by;
        private @Nullable Postcode postcode;
        private String language;
        private Set<String> needs;
        private int limit;

        private Sketch(Situation of) {
            this.of = of;
            age = of.age;
            unsafeHome = of.unsafeHome;
            danger = of.danger;
            suicidal = of.suicidal;
            daysAgo = of.daysAgo;
            prosecuted = of.prosecuted;
            consent = of.consent;
            by = of.by;
            postcode = of.postcode;
            language = of.language;
            needs = of.needs;
            limit = of.limit;
        }

        /** In years; null when not known. */
        public Sketch age(@Nullable Integer age) {
            this.age = age;
            return this;
        }

        /** Whether a parent or somebody else at home is suspected. */
        public Sketch unsafeHome(boolean unsafeHome) {
            this.unsafeHome = unsafeHome;
            return this;
        }

        /** Whether there is danger now. */
        public Sketch danger(boolean danger) {
            this.danger = danger;
            return this;
        }

        /** Whether the person thinks of suicide. */
        public Sketch suicidal(boolean suicidal) {
            this.suicidal = suicidal;
            return this;
        }

        /** How many days ago it happened; null when not known. */
        public Sketch daysAgo(@Nullable Integer daysAgo) {
            this.daysAgo = daysAgo;
            return this;
        }

        /** Whether the causer of an accident is prosecuted; null when not known. */
        public Sketch prosecuted(@Nullable Boolean prosecuted) {
            this.prosecuted = prosecuted;
            return this;
        }

        /** Whether the person agrees; null when not asked yet. */
        public Sketch consent(@Nullable Boolean consent) {
            this.consent = consent;
            return this;
        }

        /** Who asks. */
        public Sketch by(By by) {
            this.by = by;
            return this;
        }

        /** Where the person lives; null when not known. */
        public Sketch postcode(@Nullable Postcode postcode) {
            this.postcode = postcode;
            return this;
        }

        /** The language of the answer. */
        public Sketch language(String language) {
            this.language = language;
            return this;
        }

        /** What an organisation must offer. */
        public Sketch needs(Set<String> needs) {
            this.needs = needs;
            return this;
        }

        /** How many organisations at most. */
        public Sketch limit(int limit) {
            this.limit = limit;
            return this;
        }

        /** The situation as it was sketched. */
        public Situation build() {
            return new Situation(
                    of.event,
                    of.relation,
                    age,
                    unsafeHome,
                    danger,
                    suicidal,
                    daysAgo,
                    of.ongoing,
                    prosecuted,
                    consent,
                    by,
                    postcode,
                    language,
                    needs,
                    limit);
        }
    }
}
