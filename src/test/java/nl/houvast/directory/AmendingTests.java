package nl.houvast.directory;

import static nl.houvast.directory.DirectoryExamples.entry;
import static nl.houvast.directory.DirectoryExamples.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.houvast.directory.Directory.Amendments;
import nl.houvast.directory.DirectorySnapshot.Background;
import nl.houvast.directory.Entry.Amendable;
import nl.houvast.directory.Loader.Amending;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ClassPathResource;

class AmendingTests {

    private static final Instant NOON = Instant.parse("2026-11-27T11:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);

    @Test
    void withNothingBetterKnownItIsWhatWasImported() {
        var imported = loaded(full("2026-11-20"));

        assertThat(amending(Amendments.NONE).over(imported, null)).isSameAs(imported);
    }

    @Test
    void roomIsShownForSixtyDaysAndNotLonger() {
        var sixty = amending(Amendments.NONE).over(loaded(full("2026-09-28")), null);
        var longer = amending(Amendments.NONE).over(loaded(full("2026-09-27")), null);

        assertThat(offer(sixty).details().capacity()).isNotNull();
        assertThat(offer(longer).details().capacity()).isNull();
        assertThat(longer.entries().values().iterator().next().offer()).isEqualTo(offer(longer));
    }

    @Test
    void whatIsBetterKnownIsShownWithTheMomentItChanged() {
        var imported = loaded(full("2026-11-20"));

        var shown = amending(better()).over(imported, null);

        assertThat(offer(shown).url()).isEqualTo("https://beter.example.org");
        assertThat(shown.snapshot().version()).isNotEqualTo(imported.snapshot().version());
        assertThat(shown.snapshot().background(offer(shown).id()))
                .isEqualTo(new Background(List.of("De Zon"), LATER));
        assertThat(shown.number()).isEqualTo(imported.number());
    }

    @Test
    void theSameAsBeforeIsTheVeryOneBefore() {
        var amending = amending(better());
        var before = amending.over(loaded(full("2026-11-20")), null);

        assertThat(amending.over(loaded(full("2026-11-20")), before)).isSameAs(before);
        assertThat(amending.over(loaded(full("2026-11-21")), before)).isNotSameAs(before);
    }

    private static Amendments better() {
        return new Amendments() {
            @Override
            public Entry amend(Entry imported) {
                return Amendable.WEBSITE.put(imported, "https://beter.example.org");
            }

            @Override
            public @Nullable Instant changedAt(OfferId id) {
                return LATER;
            }
        };
    }

    private static Amending amending(Amendments known) {
        return new Amending(
                new StaticListableBeanFactory(Map.<String, Object>of("amendments", known))
                        .getBeanProvider(Amendments.class),
                new DirectorySettings(new ClassPathResource("none"), 0.2, 60, 16),
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static Entry full(String reportedOn) {
        return entry(
                with("\"capacity\":{\"room\":\"full\",\"reportedOn\":\"" + reportedOn + "\"}"));
    }

    private static Offer offer(Loaded loaded) {
        return loaded.snapshot().offers().getFirst();
    }

    private static Loaded loaded(Entry entry) {
        var snapshot =
                new DirectorySnapshot(
                        "7",
                        List.of(entry.offer()),
                        Map.of(),
                        Map.of(entry.id(), new Background(entry.otherNames(), NOON)));
        return new Loaded(7, snapshot, Map.of(entry.id(), entry));
    }
}
