package nl.houvast.post;

import java.time.Instant;
import java.util.Optional;
import nl.houvast.person.Channel;
import nl.houvast.person.PersonId;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The queue. */
interface Messages extends Repository<Message, MessageId> {

    Message save(Message message);

    boolean existsByPersonAndChannelAndStatus(
            PersonId person, Channel channel, MessageStatus status);

    /** The first whose turn it is, held until the transaction ends; others pass it by. */
    @Query(
            """
            select * from post.message
            where status = 'QUEUED' and due_at <= :now
            order by due_at limit 1
            for update skip locked
            """)
    Optional<Message> claim(Instant now);

    /** This message while it still waits, held until the transaction ends. */
    @Query("select * from post.message where id = :id and status = 'QUEUED' for update skip locked")
    Optional<Message> hold(MessageId id);

    /**
     * Stops whatever waits for this person. One that somebody holds is being sent, and asks for the
     * consent itself: to wait for it here would be to wait in a circle.
     */
    @Modifying
    @Query(
            """
            update post.message
            set status = 'STOPPED', reason = :why, ended_at = :now, version = version + 1
            where id in (
                select id from post.message where person = :person and status = 'QUEUED'
                for update skip locked)
            """)
    int stop(PersonId person, String why, Instant now);

    /** Removes what ended before this moment. */
    @Modifying
    @Query("delete from post.message where ended_at < :before")
    int sweep(Instant before);
}
