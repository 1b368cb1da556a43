package nl.houvast.task;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists that a worker opens often, under short names of their own. Nobody else sees them. */
@Component
@Transactional
class SavedLists {

    /** As many has a worker at most; the database gives no more places. */
    static final int MOST = 20;

    private final JdbcClient db;
    private final Clock clock;

    SavedLists(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * One of them. Whose, part and kind are kept by the words of addresses: whoever renames one
     * renames them here as well.
     */
    record Saved(UUID id, String name, TaskFilter filter) {}

    /** Those of this worker, in the order in which they came. */
    List<Saved> of(Actor by) {
        return db.sql(
                        """
                        select id, name, whose, part, kind from task.saved_list
                         where account = ? order by id
                        """)
                .param(by.id())
                .query(
                        (row, number) ->
                                new Saved(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        TaskFilter.of(
                                                row.getString("whose"),
                                                row.getString("part"),
                                                row.getString("kind"))))
                .list();
    }

    /**
     * Keeps this list under this name.
     *
     * @throws Refusal when they have one of that name, or twenty
     */
    void save(String name, TaskFilter filter, Actor by) {
        Refusal.unless(
                of(by).stream().noneMatch(it -> it.name().equalsIgnoreCase(name)),
                TaskRefusal.NAME_TAKEN);
        var now = clock.instant();
        try {
            var kept =
                    db.sql(
                                    """
                                    insert into task.saved_list
                                        (id, account, place, name, whose, part, kind, saved_at)
                                    select :id, :account, p, :name, :whose, :part, :kind, :now
                                      from generate_series(1, :most) p
                                     where not exists (select from task.saved_list s
                                                        where s.account = :account and s.place = p)
                                     order by p limit 1
                                    """)
                            .param("id", TimeOrdered.id(now))
                            .param("account", by.id())
                            .param("name", name)
                            .param("whose", filter.whoseWord())
                            .param("part", filter.partWord())
                            .param("kind", filter.kindWord())
                            .param("now", now.atOffset(UTC))
                            .param("most", MOST)
                            .update();
            Refusal.unless(kept == 1, TaskRefusal.LISTS_FULL);
        } catch (DuplicateKeyException e) {
            throw new Refusal(TaskRefusal.CHANGED_MEANWHILE);
        }
    }

    /**
     * They need it no more.
     *
     * @throws Missing when it is not one of theirs
     */
    void remove(UUID id, Actor by) {
        var gone =
                db.sql("delete from task.saved_list where id = ? and account = ?")
                        .params(id, by.id())
                        .update();
        if (gone == 0) {
            throw new Missing();
        }
    }
}
