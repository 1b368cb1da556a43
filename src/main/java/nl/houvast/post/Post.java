package nl.houvast.post;

import java.time.Clock;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Channel;
import nl.houvast.person.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes messages for persons: that something is ready for them, never what. Only what is safe and
 * consented to is taken, and it is asked again at the moment of sending.
 */
@Service
@Transactional(noRollbackFor = Refusal.class) // the vault was opened all the same: its log stays
public class Post {

    private final Messages messages;
    private final Courier courier;
    private final Clock clock;

    Post(Messages messages, Courier courier, Clock clock) {
        this.messages = messages;
        this.courier = courier;
        this.clock = clock;
    }

    /**
     * Queues a message for this person: an e-mail, a text on their telephone or a letter. One that
     * waits already is not doubled. A text waits until calling is safe.
     *
     * @throws Refusal when the channel is not there, not safe or not consented to, when the person
     *     has no address for it, or when we cannot know whose message it is
     */
    public void offer(PersonId person, Channel channel, Actor by) {
        var now = clock.instant();
        var dueAt = courier.may(person, channel, by, now);
        if (!messages.existsByPersonAndChannelAndStatus(person, channel, MessageStatus.QUEUED)) {
            messages.save(Message.queue(person, channel, by, now, dueAt));
        }
    }
}
