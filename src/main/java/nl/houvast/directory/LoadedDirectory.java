package nl.houvast.directory;

import java.time.LocalDate;
import nl.houvast.directory.Loader.Amending;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Imports and loads the directory before the first request is answered, and keeps it in memory.
 * Looks more than once a second whether this or another node imported anew. While the database is
 * away it goes on answering with what it has.
 */
@Component
class LoadedDirectory implements Directory, WholeDirectory, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LoadedDirectory.class);

    private final DirectorySettings settings;
    private final ImportDesk desk;
    private final Loader loader;
    private final Amending amending;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Loaded imported;
    private volatile @Nullable LocalDate shownOn;
    private volatile @Nullable Loaded loaded;
    private volatile boolean away;

    LoadedDirectory(
            DirectorySettings settings,
            ImportDesk desk,
            Loader loader,
            Amending amending,
            ApplicationEventPublisher events) {
        this.settings = settings;
        this.desk = desk;
        this.loader = loader;
        this.amending = amending;
        this.events = events;
    }

    @Override
    public DirectorySnapshot current() {
        return loaded().snapshot();
    }

    @Override
    public Loaded loaded() {
        var now = loaded;
        if (now == null) {
            throw new IllegalStateException("the directory is not loaded yet");
        }
        return now;
    }

    /**
     * Imports the file of the settings when it changed, and loads.
     *
     * @throws IllegalStateException when there is no directory at all: who refers somebody must
     *     never be told that nobody can help
     */
    @Override
    public void start() {
        try {
            desk.take(DirectoryFile.at(settings.source())).ifPresent(this::tell);
        } catch (Refusal refusal) {
            LOG.error("Directory: {} {}", settings.source(), Texts.text(refusal.reason()));
        }
        var first = loader.load(null);
        if (first.entries().isEmpty()) {
            throw new IllegalStateException(
                    "There is no directory. Let houvast.directory.source point to a good file: "
                            + settings.source().getDescription());
        }
        show(first);
    }

    /** Shows this import with what is known better here; the same as before is left as it is. */
    private synchronized void show(Loaded newest) {
        var known = imported;
        if (known != null && known.number() > newest.number()) {
            return; // another thread was first, with a newer one
        }
        imported = newest;
        shownOn = amending.today();
        var before = loaded;
        var next = amending.over(newest, before);
        loaded = next;
        if (before != null && !next.equals(before)) {
            events.publishEvent(new Renewed(next));
        }
    }

    /** Something is known better, or no longer, than what was imported. */
    @EventListener
    void amended(Amendments.Changed changed) {
        var now = imported;
        if (now != null) {
            show(now);
        }
    }

    private void tell(ImportReport report) {
        for (var problem : report.problems()) {
            LOG.warn(
                    "Directory: row {} ({}) is refused: {}: {}",
                    problem.row(),
                    problem.id(),
                    problem.field(),
                    problem.detail());
        }
        report.refusal()
                .ifPresentOrElse(
                        why -> LOG.error("Directory: nothing imported. {}", Texts.text(why)),
                        () ->
                                LOG.info(
                                        "Directory: {} added, {} changed, {} unchanged, {} removed,"
                                                + " {} refused",
                                        report.added(),
                                        report.changed(),
                                        report.unchanged(),
                                        report.removed(),
                                        report.refused()));
    }

    /** Loads again when there was a newer import, and lets go of what became too old. */
    @Scheduled(fixedDelayString = "${houvast.directory.look-every:400ms}")
    void look() {
        var now = imported;
        if (now == null) {
            return;
        }
        try {
            if (loader.newest() != now.number()) {
                show(loader.load(now));
            } else if (!amending.today().equals(shownOn)) {
                show(now);
            }
            away = false;
        } catch (DataAccessException | TransactionException e) {
            if (!away) {
                LOG.warn("Directory: the database is away, going on with import {}", now.number());
            }
            away = true;
        }
    }

    @Override
    public void stop() {
        // What is in memory may serve until the very end.
    }

    @Override
    public boolean isRunning() {
        return loaded != null;
    }

    /** Before the web server, which starts late. */
    @Override
    public int getPhase() {
        return 0;
    }
}
