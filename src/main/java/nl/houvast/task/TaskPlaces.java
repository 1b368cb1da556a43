package nl.houvast.task;

import java.util.HashSet;
import java.util.Set;
import nl.houvast.access.Actor;
import nl.houvast.live.LiveBell;
import nl.houvast.person.PersonId;
import nl.houvast.reach.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks go along with the files of a person: elsewhere, and in other hands. That somebody was asked
 * to take over is theirs alone to answer, and until they do they have nothing.
 */
@Component
@Transactional
class TaskPlaces implements Places {

    private final JdbcClient db;
    private final TaskBoards boards;
    private final LiveBell bell;

    TaskPlaces(JdbcClient db, TaskBoards boards, LiveBell bell) {
        this.db = db;
        this.boards = boards;
        this.bell = bell;
    }

    @Override
    public Set<String> holders(PersonId person) {
        return new HashSet<>(
                db.sql(
                                """
                                select distinct owner from task.task
                                 where person = ? and state = 'OPEN' and owner is not null
                                   and kind not in ('TRANSFER', 'APPROVAL')
                                """)
                        .param(person.value())
                        .query((row, number) -> row.getString("owner"))
                        .list());
    }

    /** What comes next is put beside what was last: whoever does that waits, or has done it. */
    @Override
    public void move(PersonId person, String region, String team) {
        boards.lockAll(person);
        db.sql(
                        """
                        update task.task set region = :region, team = :team, version = version + 1
                         where person = :person
                        """)
                .param("region", region)
                .param("team", team)
                .param("person", person.value())
                .update();
        bell.ring(TaskLive.WORD);
    }

    @Override
    public void handOver(PersonId person, String from, Actor to, Actor by) {
        boards.lockAll(person);
        db.sql(
                        """
                        update task.task set owner = :to, version = version + 1
                         where person = :person and owner = :from
                           and not (kind in ('TRANSFER', 'APPROVAL') and state = 'OPEN')
                        """)
                .param("to", to.id())
                .param("person", person.value())
                .param("from", from)
                .update();
        bell.ring(TaskLive.WORD);
    }
}
