package nl.houvast.task;

import nl.houvast.access.Actor;
import nl.houvast.person.PersonForgotten;
import nl.houvast.privacy.ConsentEnded;
import nl.houvast.privacy.PersonalData.DangerFound;
import nl.houvast.privacy.RightsDesk;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens to tasks because of what happened elsewhere in the house. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskNews {

    private final JdbcClient db;
    private final TaskBoards boards;

    TaskNews(JdbcClient db, TaskBoards boards) {
        this.db = db;
        this.boards = boards;
    }

    /** In the transaction that ends the consent: from that moment nobody calls. */
    @EventListener
    void ended(ConsentEnded news) {
        if (!news.stopsContact()) {
            return;
        }
        for (var caseFile : boards.lockAll(news.person())) {
            var board = boards.lock(caseFile).orElseThrow();
            board.stop(Actor.HOUSE, news.at());
            boards.keepEnded(caseFile, board, news.at());
        }
    }

    /** In the transaction that found it out: nothing about this person waits for its turn. */
    @EventListener
    void inDanger(DangerFound news) {
        boards.lockAll(news.person());
        db.sql(
                        """
                        update task.task set urgent = true, version = version + 1
                         where person = ? and state = 'OPEN' and not urgent
                        """)
                .param(news.person().value())
                .update();
    }

    /** What is put right may be when they can be called: that is worked out anew. */
    @EventListener
    void corrected(RightsDesk.Corrected news) {
        db.sql(
                        """
                        update task.task set call_from = null, call_until = null
                         where person = ? and state = 'OPEN'
                        """)
                .param(news.person().value())
                .update();
    }

    /** There is nobody left to do it for. */
    @EventListener
    void forgotten(PersonForgotten news) {
        var person = news.person().value();
        db.sql("delete from task.watched where person = ?").param(person).update();
        db.sql("delete from task.task where person = ?").param(person).update();
    }
}
