package nl.houvast.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.houvast.directory.Offer;
import nl.houvast.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say about a situation, with the reason of each part.
 *
 * @param actions at least one; the first is advised
 * @param urgent what comes before everything else, most urgent first
 * @param missing what is needed and nobody who fits offers, by id of the taxonomy
 * @param rules the date of the decision tables that were used
 */
public record Advice(
        Eligibility eligibility,
        Route route,
        List<Action> actions,
        List<Urgent> urgent,
        Set<HelpKind> help,
        List<Suggestion> organisations,
        List<NotShown> notShown,
        List<Because> because,
        Set<String> missing,
        LocalDate rules) {

    /**
     * Somebody asked for help in a region. Nothing of whom it was about.
     *
     * @param region code of the safety region, "VR09"
     * @param needs what was needed, by id of the taxonomy; not empty
     * @param missing what of it nobody offers who fits
     */
    public record Asked(String region, Set<String> needs, Set<String> missing) {

        /** What there is to tell, when both the region and what is needed are known. */
        static Optional<Asked> of(String region, Situation situation, Advice advice) {
            return region.isEmpty() || situation.needs().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Asked(region, situation.needs(), advice.missing()));
        }
    }

    /** The part that decides about a referral. */
    public Ruling ruling() {
        return new Ruling(eligibility, route, !urgent.isEmpty());
    }

    /**
     * Help that cannot wait.
     *
     * @param id of the organisation in the directory, or "112" or "bank"
     */
    public record Urgent(
            String id, String rule, String name, @Nullable String phone, Wording text) {}

    /** Whether everything is known to fit, or something is still to be asked. */
    public enum Verdict {
        FITS,
        ASK
    }

    /**
     * An organisation that may help.
     *
     * @param because why this one
     * @param ask what to find out first; not empty when the verdict is ASK
     * @param distanceKm as the crow flies to the middle of its area, or null when it has no place
     */
    public record Suggestion(
            Offer offer,
            Verdict verdict,
            List<Wording> because,
            List<Wording> ask,
            @Nullable Double distanceKm) {}

    /**
     * An organisation that was considered and does not fit. Few ask why: the words are made when
     * somebody does.
     */
    public static final class NotShown {

        private final Fit fit;

        NotShown(Fit fit) {
            this.fit = fit;
        }

        /** Which one. */
        public Offer offer() {
            return fit.offer();
        }

        /** Why not; not empty. */
        public List<Wording> because() {
            return fit.against();
        }

        /** What does fit. */
        public List<Wording> fits() {
            return fit.because();
        }
    }

    /** A rule that fired. */
    public record Because(String rule, Wording text, String source) {}
}
