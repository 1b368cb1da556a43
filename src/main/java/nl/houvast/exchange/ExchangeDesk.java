package nl.houvast.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.directory.Sources;
import nl.houvast.directory.Sources.Problem;
import nl.houvast.exchange.FileReading.Offered;
import nl.houvast.exchange.Previews.Preview;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes files in two steps: first it shows what would change, then it changes exactly that. */
@Service
class ExchangeDesk {

    private final FileReading reading;
    private final Previews previews;
    private final Sources sources;
    private final ExchangeSettings settings;
    private final Clock clock;

    /** A large file takes memory while it is read, shown or taken: one at a time on a node. */
    private final Semaphore one = new Semaphore(1);

    ExchangeDesk(
            FileReading reading,
            Previews previews,
            Sources sources,
            ExchangeSettings settings,
            Clock clock) {
        this.reading = reading;
        this.previews = previews;
        this.sources = sources;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What became of an offered file.
     *
     * @param id of the preview, or null when the file cannot be taken
     * @param whole why not, in words
     */
    record Offering(@Nullable UUID id, List<String> whole) {}

    /** What a preview shows. */
    record Shown(Preview offered, Sources.Preview plan, List<Problem> problems, int refused) {}

    /**
     * Reads this file and keeps what is in it for a while. Nothing changes yet.
     *
     * @throws Missing when this actor is no editor
     * @throws Refusal when nothing of it can be read
     */
    Offering offer(InputStream content, UploadForm form, Actor by) {
        requireEditor(by);
        Refusal.unless(one.tryAcquire(), ExchangeRefusal.BUSY);
        try {
            var offered = read(content, Format.of(form.format()).orElse(null), by);
            if (!offered.reading().whole().isEmpty()) {
                return new Offering(null, offered.reading().whole());
            }
            var characters =
                    offered.reading().rows().stream().mapToLong(row -> row.json().length()).sum();
            // of a part the rest stays as well
            sources.requireRoom(form.isPart() ? "" : form.source(), characters, by);
            var now = clock.instant();
            var id = TimeOrdered.id(now);
            previews.keep(
                    new Preview(
                            id,
                            form.source(),
                            offered.format(),
                            offered.checksum(),
                            form.isPart(),
                            offered.reading().rows(),
                            offered.reading().problems(),
                            by.id(),
                            now));
            return new Offering(id, List.of());
        } finally {
            one.release();
        }
    }

    private Offered read(InputStream content, @Nullable Format format, Actor by) {
        Path file = null;
        try {
            file = Files.createTempFile("houvast-import-", ".tmp");
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return reading.read(file, format, () -> sources.documents(by));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What this file would change now.
     *
     * @throws Missing when there is none any more, or this actor is no editor
     */
    Shown preview(UUID id, Actor by) {
        requireEditor(by);
        one.acquireUninterruptibly();
        try {
            return shown(previews.find(id).orElseThrow(Missing::new), by);
        } finally {
            one.release();
        }
    }

    private Shown shown(Preview offered, Actor by) {
        var plan = sources.preview(offered.offered(), by);
        var problems = new ArrayList<>(offered.problems());
        problems.addAll(plan.problems());
        problems.sort(Comparator.comparingInt(Problem::row));
        var refused =
                (int)
                        problems.stream()
                                .mapToInt(Problem::row)
                                .filter(it -> it > 0)
                                .distinct()
                                .count();
        return new Shown(offered, plan, problems, refused);
    }

    /**
     * Takes what was shown, whole.
     *
     * @param state of the directory when it was shown
     * @param many whether more may go than usual
     * @return the number of the import
     * @throws Missing when there is none any more, or this actor is no editor
     * @throws Refusal when the directory changed since, or too much would go
     */
    @Transactional
    long take(UUID id, long state, boolean many, Actor by) {
        requireEditor(by);
        one.acquireUninterruptibly();
        try {
            var offered = previews.find(id).orElseThrow(Missing::new);
            if (!previews.remove(id)) {
                throw new Missing();
            }
            return sources.take(offered.offered(), state, many, by);
        } finally {
            one.release();
        }
    }

    /** Throws away what nobody took. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void sweep() {
        previews.removeBefore(clock.instant().minus(settings.keep()));
    }

    /** Throws it away. */
    void forget(UUID id, Actor by) {
        requireEditor(by);
        previews.remove(id);
    }

    static void requireEditor(Actor by) {
        if (by.role() != Role.EDITOR) {
            throw new Missing();
        }
    }
}
