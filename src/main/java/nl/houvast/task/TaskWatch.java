package nl.houvast.task;

import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that nobody who is helped is without a next moment, also in a case file from before
 * there were tasks, or from a database that was put back: looks once a day, and asks who helps to
 * look what comes next. Of a case file in which something waits it reads no more than the id: with
 * millions of them this goes on beside the work of the day.
 */
@Component
class TaskWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TaskWatch.class);

    private static final int TOGETHER = 2_000;
    private static final CaseFileId FIRST = new CaseFileId(new UUID(0, 0));

    private final CaseFileDesk files;
    private final Tasks tasks;
    private final TaskMoments moments;
    private final TransactionTemplate transaction;

    TaskWatch(
            CaseFileDesk files, Tasks tasks, TaskMoments moments, TransactionTemplate transaction) {
        this.files = files;
        this.tasks = tasks;
        this.moments = moments;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT24H")
    void look() {
        var last = FIRST;
        for (var page = files.openAfter(last, TOGETHER);
                !page.isEmpty();
                page = files.openAfter(last, TOGETHER)) {
            last = page.getLast();
            moments.without(page.stream().map(CaseFileId::value).toList())
                    .forEach(id -> review(new CaseFileId(id)));
        }
    }

    private void review(CaseFileId id) {
        try {
            var known = transaction.execute(status -> asked(id));
            if (known != null) {
                LOG.warn("{} had no next moment: its owner is asked to look", id);
            }
        } catch (Missing | Refusal over) {
            LOG.debug("{} ended meanwhile", id);
        }
    }

    /** What is known of it, or null when it ended meanwhile and nobody is asked. */
    private @Nullable Known asked(CaseFileId id) {
        var file = files.open(id);
        file.ifPresent(open -> tasks.add(reviewOf(open), Actor.HOUSE));
        return file.orElse(null);
    }

    private NewTask reviewOf(Known file) {
        return new NewTask(
                file.person(),
                file.id().value(),
                file.region(),
                file.team(),
                file.owner(),
                TaskKind.REVIEW,
                file.id().value(),
                null,
                null,
                false,
                moments.in(1),
                false,
                WaitsFor.US);
    }
}
