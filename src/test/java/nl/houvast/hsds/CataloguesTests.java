package nl.houvast.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nl.houvast.directory.Vocabulary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class CataloguesTests {

    @BeforeEach
    void inDutch() {
        LocaleContextHolder.setLocale(Locale.of("nl"));
    }

    @AfterEach
    void asItWas() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void isMadeOnceForEachSnapshotAndLanguage() {
        var snapshot = HsdsExamples.directory(HsdsExamples.many(3));
        var newest = new AtomicReference<>(snapshot);
        var catalogues = new Catalogues(newest::get, Optional.of(HsdsExamples.VOCABULARY));
        var first = catalogues.now();

        assertThat(catalogues.now()).isSameAs(first);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(catalogues.now()).isNotSameAs(first);
        assertThat(catalogues.now().services(Filter.NONE).getFirst().service().description())
                .isEqualTo("Talking after a disaster.");
        LocaleContextHolder.setLocale(Locale.of("nl"));
        assertThat(catalogues.now()).isSameAs(first);
        newest.set(HsdsExamples.directory(HsdsExamples.many(4)));
        assertThat(catalogues.now().services(Filter.NONE)).hasSize(4);
    }

    @Test
    void whileANewerOneIsMadeOthersReadTheOneBefore() throws Exception {
        var newest = new AtomicReference<>(HsdsExamples.directory(HsdsExamples.many(3)));
        var begun = new CountDownLatch(1);
        var gate = new AtomicReference<>(new CountDownLatch(0));
        Vocabulary slow =
                kind -> {
                    if (gate.get().getCount() > 0) {
                        begun.countDown();
                        await(gate.get());
                    }
                    return HsdsExamples.VOCABULARY.terms(kind);
                };
        var catalogues = new Catalogues(newest::get, Optional.of(slow));
        var before = catalogues.now();
        gate.set(new CountDownLatch(1));
        newest.set(HsdsExamples.directory(HsdsExamples.many(4)));
        try (var others = Executors.newSingleThreadExecutor()) {
            var made =
                    others.submit(
                            () -> {
                                LocaleContextHolder.setLocale(Locale.of("nl"));
                                return catalogues.now();
                            });
            await(begun);

            assertThat(catalogues.now()).isSameAs(before);
            gate.get().countDown();
            assertThat(made.get(30, TimeUnit.SECONDS).services(Filter.NONE)).hasSize(4);
            assertThat(catalogues.now()).isSameAs(made.get());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
