package nl.houvast.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.houvast.contact.Channel;
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

    /** This message while it may still go, held until the transaction ends. */
    @Query(
            """
            select * from post.message
            where id = :id and status = 'QUEUED' and not exists (
                select from post.hold where ended_at is null and cause <> 'MAILING')
            for update skip locked
            """)
    Optional<Message> hold(MessageId id);

    /** This message when it was sent, held until the transaction ends. */
    @Query("select * from post.message where id = :id and status = 'SENT' for update")
    Optional<Message> sent(MessageId id);

    /** A text of which nobody knows yet whether it arrived, held until the transaction ends. */
    @Query(
            """
            select * from post.message
            where report_due_at <= :now and status = 'SENT'
            order by report_due_at limit 1
            for update skip locked
            """)
    Optional<Message> reportDue(Instant now);

    /** Two people let this mailing go. */
    @Modifying
    @Query(
            """
            update post.message
            set status = 'QUEUED', released = true, due_at = greatest(due_at, :now),
                version = version + 1
            where hold = :hold and status = 'PLANNED'
            """)
    int releaseMailing(HoldId hold, Instant now);

    /** Two people let everything go that waits. */
    @Modifying
    @Query(
            """
            update post.message set released = true, version = version + 1
            where status = 'QUEUED' and not released
            """)
    int releaseAll();

    /** What this mailing still holds. */
    @Query("select * from post.message where hold = :hold and status = 'PLANNED' for update")
    List<Message> planned(HoldId hold);

    /** Whatever waits. */
    @Query(
            """
            select * from post.message
            where status = 'QUEUED' and queued_at <= :now and not released for update
            """)
    List<Message> queuedBefore(Instant now);

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
                select id from post.message
                where person = :person and status in ('QUEUED', 'PLANNED')
                for update skip locked)
            """)
    int stop(PersonId person, String why, Instant now);

    /** Removes what ended before this moment, and the holds with the reasons that people gave. */
    @Modifying
    @Query(
            """
            with released as (
                delete from post.hold h
                where ended_at < :before and not exists (
                    select from post.message
                    where hold = h.id and (ended_at is null or ended_at >= :before))
            )
            delete from post.message where ended_at < :before
            """)
    int sweep(Instant before);
}
