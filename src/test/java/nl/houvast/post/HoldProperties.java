package nl.houvast.post;

import static nl.houvast.person.PersonExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Sealed;
import nl.houvast.post.Hold.Outcome;
import org.jspecify.annotations.Nullable;

/** Whoever decides what and in whatever order: nothing goes on the word of one. */
class HoldProperties {

    static final Sealed REASON = new Sealed(new byte[] {1});

    /** What somebody does. */
    record Step(String who, boolean discards) {}

    @Property
    void goesOnTheWordOfTwoDifferentPeopleAndEndsOnce(@ForAll("steps") List<Step> steps) {
        var hold = Hold.start(HoldCause.VOLUME, Actor.HOUSE, NOON);
        var released = new HashSet<String>();
        @Nullable Outcome expected = null;
        for (var step : steps) {
            var refused = false;
            try {
                if (step.discards()) {
                    hold.discard(Actor.worker(step.who()), REASON, NOON);
                } else {
                    var goes = hold.release(Actor.worker(step.who()), REASON, NOON);
                    assertThat(goes).isEqualTo(released.size() == 1);
                }
            } catch (Refusal no) {
                refused = true;
            }
            assertThat(refused)
                    .isEqualTo(
                            expected != null
                                    || (!step.discards() && released.contains(step.who())));
            if (!refused && step.discards()) {
                expected = Outcome.DISCARDED;
            } else if (!refused) {
                released.add(step.who());
                expected = released.size() == 2 ? Outcome.RELEASED : null;
            }
            assertThat(hold.outcome()).isEqualTo(expected);
        }
    }

    @Property
    void whatIsUnusualGrowsWithWhatIsUsualAndIsNeverNothing(
            @ForAll @IntRange(min = 1, max = 1000) int atLeast,
            @ForAll @IntRange(min = 1, max = 10) int times,
            @ForAll @DoubleRange(min = 0, max = 5000) double usual) {
        var settings = new Brake.Settings(atLeast, times, 3, java.time.Duration.ofDays(1));

        assertThat(settings.ceiling(usual))
                .isGreaterThanOrEqualTo(atLeast)
                .isGreaterThanOrEqualTo((long) (times * usual))
                .isLessThanOrEqualTo(Math.max(atLeast, (long) (times * usual) + 1));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of("noor", "daan", "mila"),
                        Arbitraries.of(false, false, false, true))
                .as(Step::new)
                .list()
                .ofMaxSize(6);
    }
}
