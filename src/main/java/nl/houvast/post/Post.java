package nl.houvast.post;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import nl.houvast.access.Actor;
import nl.houvast.contact.Channel;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes messages for persons: that something is ready for them, never what. Only what is safe and
 * consented to is taken, and it is asked again at the moment of sending.
 */
@Service
@Transactional(noRollbackFor = Refusal.class) // the vault was opened all the same: its log stays
public class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    private final Messages messages;
    private final Courier courier;
    private final Brake brake;
    private final Holds holds;
    private final Clock clock;

    Post(Messages messages, Courier courier, Brake brake, Holds holds, Clock clock) {
        this.messages = messages;
        this.courier = courier;
        this.brake = brake;
        this.holds = holds;
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

    /**
     * Mails the link that this person asked for a moment ago, now or not at all: not while
     * everything is held, and not when an e-mail to them is not safe or not consented to. Nobody is
     * told whether it went, and nothing of it is kept.
     */
    public void link(PersonId person, String address, Actor by) {
        if (holds.everything()) {
            LOG.info("A link to sign in was not sent: everything is held");
            return;
        }
        try {
            courier.link(person, address, by);
        } catch (Refusal no) {
            LOG.info("A link to sign in was not sent ({})", no.reason().name());
        } catch (NotTaken no) {
            LOG.warn("A link to sign in was not sent ({})", no.why());
        }
    }

    /**
     * Plans messages to many people without sending any. Each is asked whether it may go, so that
     * counts and refusals can be looked at ({@code /beheer/post}); they go when two different
     * people release them, and only those that still may.
     */
    public void plan(Collection<PersonId> persons, Channel channel, Actor by) {
        var now = clock.instant();
        var hold = holds.save(Hold.start(HoldCause.MAILING, by, now)).id();
        for (var person : Set.copyOf(persons)) {
            messages.save(planned(person, channel, by, now, hold));
        }
    }

    private Message planned(PersonId person, Channel channel, Actor by, Instant now, HoldId hold) {
        try {
            var dueAt = courier.may(person, channel, by, now);
            return Message.plan(person, channel, by, now, dueAt, hold);
        } catch (Refusal no) {
            var refused = Message.plan(person, channel, by, now, now, hold);
            refused.stop(no.reason().name(), now);
            return refused;
        }
    }

    /**
     * Holds everything from now on, until two different people release it. Whoever brings in cases
     * from elsewhere calls this first: it counts at once, also when the import fails later.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void holdForImport(Actor by) {
        brake.pull(HoldCause.IMPORT, by, clock.instant());
    }

    /** Holds everything because somebody says so. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void hold(Actor by) {
        brake.pull(HoldCause.BY_HAND, by, clock.instant());
    }
}
