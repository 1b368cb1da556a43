package nl.houvast.task;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import nl.houvast.privacy.PersonalData;
import nl.houvast.reach.Reach;
import nl.houvast.reach.Subject;
import nl.houvast.reach.Subjects;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks go with the person. They count as records about a person as long as they are open: whoever
 * has one goes on seeing it when the person is sealed, and gives it away before they step aside.
 * Not that somebody was asked to take over: nobody sees more because they were asked.
 */
@Component
@Transactional
class TaskRecords implements PersonalData, Subjects {

    private final JdbcClient db;
    private final Vault vault;

    TaskRecords(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    private record Kept(
            UUID id,
            TaskKind kind,
            @Nullable Sealed title,
            String addedAt,
            @Nullable String endedAt) {}

    @Override
    public Map<String, Left> tables() {
        return Map.of("task.task", Left.NOTHING, "task.watched", Left.NOTHING);
    }

    @Override
    public List<Part> about(PersonId person, Actor by) {
        var kept =
                db.sql(
                                """
                                select id, kind, title, added_at, done_at from task.task
                                 where person = ? order by added_at, id
                                """)
                        .param(person.value())
                        .query(
                                (row, number) -> {
                                    var title = row.getBytes("title");
                                    var added = row.getObject("added_at", OffsetDateTime.class);
                                    var done = row.getObject("done_at", OffsetDateTime.class);
                                    return new Kept(
                                            row.getObject("id", UUID.class),
                                            TaskKind.valueOf(row.getString("kind")),
                                            title == null ? null : new Sealed(title),
                                            added.toInstant().toString(),
                                            done == null ? null : done.toInstant().toString());
                                })
                        .list();
        var sealed = new LinkedHashMap<UUID, Sealed>();
        for (var task : kept) {
            if (task.title() != null) {
                sealed.put(task.id(), task.title());
            }
        }
        var titles = vault.open(person, Tasks.TITLE, sealed, Purpose.RIGHTS_REQUEST, by);
        return List.of(
                new Part(
                        "tasks",
                        kept.stream().map(task -> told(task, titles.get(task.id()))).toList()));
    }

    private static Map<String, String> told(Kept task, @Nullable String title) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("addedAt", task.addedAt());
        entry.put("kind", Texts.text("task.kind." + task.kind()));
        if (title != null) {
            entry.put("note", title);
        }
        if (task.endedAt() != null) {
            entry.put("endedAt", task.endedAt());
        }
        return entry;
    }

    @Override
    public List<Subject> about(PersonId person) {
        return db.sql(
                        """
                        select distinct region, team, owner from task.task
                         where person = ? and state = 'OPEN' and kind not in ('TRANSFER', 'APPROVAL')
                        """)
                .param(person.value())
                .query(
                        (row, number) ->
                                new Subject(
                                        person,
                                        row.getString("region"),
                                        row.getString("team"),
                                        row.getString("owner")))
                .list();
    }

    @Override
    public boolean busy(PersonId person, String actor) {
        return db.sql(
                        """
                        select exists (select from task.task
                                        where person = ? and owner = ? and state = 'OPEN')
                        """)
                .params(person.value(), actor)
                .query(Boolean.class)
                .single();
    }

    /** Nobody is referred by a task. */
    @Override
    public Optional<PersonId> byReference(String reference) {
        return Optional.empty();
    }

    /** The page of a person is that of their file, which is kept elsewhere. */
    @Override
    public Map<PersonId, String> pages(Collection<PersonId> persons, Reach reach) {
        return Map.of();
    }

    @Override
    public Optional<String> page(PersonId person) {
        return Optional.empty();
    }
}
