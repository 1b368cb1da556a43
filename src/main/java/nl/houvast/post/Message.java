package nl.houvast.post;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.contact.Channel;
import nl.houvast.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A neutral message ("something is ready for you") that waits for its turn. It holds neither an
 * address nor a text: whether it may be sent, and where to, is asked when it is sent.
 */
@Table(schema = "post", value = "message")
@SuppressWarnings("UnusedVariable") // columns, read by Spring Data
class Message {

    /** So long after a text went it should have arrived. */
    static final Duration FIRST_REPORT = Duration.ofMinutes(10);

    private static final String BOUNCED = "BOUNCED";

    @Id private final MessageId id;
    private final PersonId person;
    private final Channel channel;
    private final Instant queuedAt;
    private final String queuedBy;
    private final Role queuedRole;
    private MessageStatus status;
    private int attempts;
    private Instant dueAt;
    private @Nullable Instant endedAt;
    private @Nullable String reason;
    private byte @Nullable [] sentTo;
    private @Nullable Instant reportDueAt;
    private @Nullable Instant triedAt;
    private @Nullable HoldId hold;
    private boolean released;
    @Version private int version;

    @PersistenceCreator
    Message(
            MessageId id,
            PersonId person,
            Channel channel,
            Instant queuedAt,
            String queuedBy,
            Role queuedRole,
            MessageStatus status,
            Instant dueAt) {
        this.id = id;
        this.person = person;
        this.channel = channel;
        this.queuedAt = queuedAt;
        this.queuedBy = queuedBy;
        this.queuedRole = queuedRole;
        this.status = status;
        this.dueAt = dueAt;
    }

    /**
     * Puts a message in the queue.
     *
     * @param dueAt the first moment at which it may go
     */
    static Message queue(PersonId person, Channel channel, Actor by, Instant now, Instant dueAt) {
        return new Message(
                MessageId.next(now),
                person,
                channel,
                now,
                by.id(),
                by.role(),
                MessageStatus.QUEUED,
                dueAt);
    }

    /** Plans it as part of a mailing, which somebody must release first. */
    static Message plan(
            PersonId person, Channel channel, Actor by, Instant now, Instant dueAt, HoldId hold) {
        var message =
                new Message(
                        MessageId.next(now),
                        person,
                        channel,
                        now,
                        by.id(),
                        by.role(),
                        MessageStatus.PLANNED,
                        dueAt);
        message.hold = hold;
        return message;
    }

    /**
     * Counts an attempt that is about to be made and plans the next, so that one that breaks off is
     * made again; gives up when there were enough.
     */
    Optional<MessageFailed> attempt(PostSettings settings, Instant now) {
        if (settings.enough(attempts)) {
            return Optional.of(fail(now));
        }
        attempts++;
        triedAt = now;
        dueAt = settings.again(attempts, now);
        return Optional.empty();
    }

    /** It may not go yet: that was no attempt. */
    void postpone(Instant from) {
        attempts--;
        triedAt = attempts == 0 ? null : triedAt;
        dueAt = from;
    }

    /**
     * Whether an attempt was made before this one, which may have succeeded without our knowing.
     */
    boolean triedBefore() {
        return attempts > 1;
    }

    /**
     * It was handed over.
     *
     * @param to what the address is known by
     */
    void sent(byte[] to, Instant now) {
        end(MessageStatus.SENT, now);
        sentTo = to;
        reportDueAt = channel == Channel.SMS ? now.plus(FIRST_REPORT) : null;
    }

    /** It arrived. */
    void reported() {
        reportDueAt = null;
    }

    /** Nobody knows yet whether it arrived; after a while we stop asking. */
    void askAgain(Instant at, Duration patience) {
        reportDueAt = endedAt != null && at.isAfter(endedAt.plus(patience)) ? null : at;
    }

    /** It was handed over, and did not arrive after all. */
    MessageFailed bounced(Instant now) {
        if (status != MessageStatus.SENT) {
            throw new IllegalStateException(id + " is " + status);
        }
        status = MessageStatus.FAILED;
        reason = BOUNCED;
        reportDueAt = null;
        return new MessageFailed(person, channel, now);
    }

    /** It may not, or cannot, be sent any more. */
    MessageFailed stop(String why, Instant now) {
        reason = why;
        end(MessageStatus.STOPPED, now);
        return new MessageFailed(person, channel, now);
    }

    /** The attempt did not succeed: the next stands already, or this was the last. */
    Optional<MessageFailed> notTaken(PostSettings settings, Instant now) {
        return settings.enough(attempts) ? Optional.of(fail(now)) : Optional.empty();
    }

    private MessageFailed fail(Instant now) {
        end(MessageStatus.FAILED, now);
        return new MessageFailed(person, channel, now);
    }

    private void end(MessageStatus how, Instant now) {
        if (status != MessageStatus.QUEUED && status != MessageStatus.PLANNED) {
            throw new IllegalStateException(id + " was " + status + " already");
        }
        status = how;
        endedAt = now;
    }

    MessageId id() {
        return id;
    }

    PersonId person() {
        return person;
    }

    Channel channel() {
        return channel;
    }

    /** Whoever asked for it: it is opened and sent on their behalf. */
    Actor by() {
        return new Actor(queuedBy, queuedRole);
    }

    /** What the address it went to is known by; null before it went. */
    byte @Nullable [] sentTo() {
        return sentTo;
    }

    /** Whether two people let it go. */
    boolean released() {
        return released;
    }

    /** Whether no attempt was made yet. */
    boolean neverTried() {
        return triedAt == null;
    }

    MessageStatus status() {
        return status;
    }

    Instant dueAt() {
        return dueAt;
    }
}
