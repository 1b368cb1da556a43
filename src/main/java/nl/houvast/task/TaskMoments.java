package nl.houvast.task;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.houvast.contact.WorkDays;
import nl.houvast.task.Tasks.NextMoment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What comes next, and what time it is now. */
@Component
class TaskMoments {

    /** First what is urgent, then what is due first. */
    static final Comparator<Task> ORDER =
            Comparator.comparing((Task task) -> !task.urgent())
                    .thenComparing(Task::dueAt)
                    .thenComparing(task -> task.id().value());

    private final JdbcClient db;
    private final WorkDays days;
    private final Clock clock;

    TaskMoments(JdbcClient db, WorkDays days, Clock clock) {
        this.db = db;
        this.days = days;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** So many working days from now. */
    Instant in(int workingDays) {
        return days.afterWorkingDays(workingDays, now());
    }

    /** In which case file this is open, or null when it is in none. */
    @Nullable UUID caseFile(TaskKind kind, UUID origin) {
        return db.sql(
                        """
                        select case_file from task.task
                         where kind = ? and origin = ? and state = 'OPEN'
                        """)
                .params(kind.name(), origin)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** Those of these case files in which nothing is open, in one statement. */
    List<UUID> without(Collection<UUID> caseFiles) {
        return db.sql(
                        """
                        select asked.id from unnest(cast(:caseFiles as uuid[])) as asked (id)
                         where not exists (select from task.task
                                            where case_file = asked.id and state = 'OPEN')
                        """)
                .param("caseFiles", array(caseFiles))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Of each of these case files what is due first, in one statement. */
    Map<UUID, NextMoment> next(Collection<UUID> caseFiles) {
        var next = new HashMap<UUID, NextMoment>();
        db.sql(
                        """
                        select distinct on (case_file) case_file, kind, owner, due_at
                          from task.task
                         where case_file = any(cast(:caseFiles as uuid[])) and state = 'OPEN'
                         order by case_file, due_at, id
                        """)
                .param("caseFiles", array(caseFiles))
                .query(
                        row -> {
                            next.put(
                                    row.getObject("case_file", UUID.class),
                                    new NextMoment(
                                            TaskKind.valueOf(row.getString("kind")),
                                            row.getString("owner"),
                                            row.getObject("due_at", OffsetDateTime.class)
                                                    .toInstant()));
                        });
        return next;
    }

    private static String[] array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
