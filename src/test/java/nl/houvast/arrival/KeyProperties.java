package nl.houvast.arrival;

import static nl.houvast.arrival.KeyExamples.PARTS;
import static nl.houvast.arrival.KeyExamples.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import nl.houvast.arrival.PackageKey.Turn;
import nl.houvast.kernel.LinkSecret;
import org.jspecify.annotations.Nullable;

/** Whatever is typed in whatever order, by whom: one browser at most, and five mistakes. */
class KeyProperties {

    /** Somebody types a code after a while. */
    record Typed(int browser, boolean right, Duration after) {}

    @Property(tries = 2000)
    void oneBrowserAtMostOpensItAndFiveMistakesEndIt(@ForAll("typing") List<Typed> typing) {
        var key = KeyExamples.key();
        var now = KeyExamples.NOON;
        var kept = new HashMap<Integer, LinkSecret>();
        var typedAt = new HashMap<Integer, Instant>();
        var opened = new HashSet<Integer>();
        int mistakes = 0;
        for (var one : typing) {
            now = now.plus(one.after());
            var worked = key.works(now);
            var fresh = new LinkSecret("browser " + one.browser() + " " + now);
            var code = one.right() ? PARTS.code() : WRONG;
            var turn = key.open(PARTS.link(), code, kept.get(one.browser()), fresh, now);

            if (worked && !one.right()) {
                mistakes++;
            }
            if (turn == Turn.OPENED) {
                assertThat(worked && one.right()).as(one.toString()).isTrue();
                kept.putIfAbsent(one.browser(), fresh);
                typedAt.put(one.browser(), now);
                opened.add(one.browser());
            }
            assertThat(opened).hasSizeLessThanOrEqualTo(1);
            assertThat(key.left()).isEqualTo(PackageKey.TRIES - mistakes).isNotNegative();
            assertThat(key.works(now))
                    .isEqualTo(
                            mistakes < PackageKey.TRIES
                                    && now.isBefore(KeyExamples.NOON.plus(KeyExamples.WORKS)));
            for (int browser = 0; browser < 3; browser++) {
                assertThat(key.openIn(kept.get(browser), now))
                        .as("browser %d", browser)
                        .isEqualTo(isOpen(key, browser, opened, typedAt, now));
            }
        }
    }

    private static boolean isOpen(
            PackageKey key,
            int browser,
            Set<Integer> opened,
            Map<Integer, Instant> typedAt,
            Instant now) {
        @Nullable Instant last = typedAt.get(browser);
        return key.works(now)
                && opened.contains(browser)
                && last != null
                && now.isBefore(last.plus(PackageKey.OPEN));
    }

    @Provide
    Arbitrary<List<Typed>> typing() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.frequency(Tuple.of(3, true), Tuple.of(2, false)),
                        Arbitraries.frequency(
                                Tuple.of(6, Duration.ofMinutes(20)),
                                Tuple.of(2, Duration.ofMinutes(60)),
                                Tuple.of(1, Duration.ofDays(6))))
                .as(Typed::new)
                .list()
                .ofMaxSize(20);
    }
}
