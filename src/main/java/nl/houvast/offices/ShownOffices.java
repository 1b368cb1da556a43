package nl.houvast.offices;

import java.io.IOException;
import java.util.List;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The offices as visitors see them, in memory: while the database is away they stay. Takes the file
 * of the settings before the first request is answered; in demo mode, without one, some that are
 * invented.
 */
@Component
class ShownOffices implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ShownOffices.class);

    private final @Nullable Resource source;
    private final OfficeDesk desk;
    private final Offices offices;
    private final boolean demo;
    private volatile @Nullable Shown shown;
    private volatile boolean away;

    private record Shown(long list, List<Office> offices) {}

    ShownOffices(
            OfficeSettings settings,
            OfficeDesk desk,
            Offices offices,
            @Value("${houvast.demo:false}") boolean demo) {
        var invented = demo ? new ClassPathResource("offices/demo.csv") : null;
        this.source = settings.source() == null ? invented : settings.source();
        this.desk = desk;
        this.offices = offices;
        this.demo = demo;
    }

    /** Every office, as far as this node knows. */
    List<Office> offices() {
        var now = shown;
        return now == null ? List.of() : now.offices();
    }

    @Override
    public void start() {
        if (source != null) {
            take(source);
        }
        shown = load();
    }

    /** The number is asked first, so never too new. What is invented is never told as true. */
    private Shown load() {
        var newest = offices.newest();
        return new Shown(
                newest, offices.all().stream().filter(office -> demo || !office.demo()).toList());
    }

    private void take(Resource file) {
        try (var in = file.getInputStream()) {
            desk.takeOfSettings(new OfficeFile(in.readNBytes(OfficeFile.LARGEST + 1)))
                    .ifPresent(ShownOffices::tell);
        } catch (IOException e) {
            LOG.error("Offices: {} cannot be read, nothing changed", file.getDescription());
        } catch (Refusal refusal) {
            LOG.error("Offices: nothing changed. {}", Texts.text(refusal.reason()));
        }
    }

    /** Which rows and what is wrong, and nothing of what stands in them. */
    private static void tell(OfficePlan plan) {
        for (var problem : plan.problems()) {
            LOG.warn(
                    "Offices: row {} is refused: {}: {}",
                    problem.row(),
                    problem.wrong().column().heading(),
                    Texts.text("offices.row." + problem.wrong().key()));
        }
        LOG.info(
                "Offices: {} added, {} changed, {} removed, {} refused",
                plan.added().size(),
                plan.changed().size(),
                plan.removed().size(),
                plan.refused());
    }

    /** Reads again when this or another node took a list. */
    @Scheduled(fixedDelayString = "${houvast.offices.look-every:5s}")
    void look() {
        var now = shown;
        if (now == null) {
            return;
        }
        try {
            if (offices.newest() != now.list()) {
                shown = load();
            }
            away = false;
        } catch (DataAccessException | TransactionException e) {
            if (!away) {
                LOG.warn("Offices: the database is away, going on with list {}", now.list());
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
        return shown != null;
    }

    /** Before the web server, which starts late. */
    @Override
    public int getPhase() {
        return 0;
    }
}
