package nl.houvast.post;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.houvast.contact.Channel;
import nl.houvast.person.PersonId;
import nl.houvast.person.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The addresses that were found not to work. None is kept: only a keyed digest, which opens the
 * channel again as soon as the person has another address.
 */
@Component
class ClosedChannels {

    private static final String CLOSE =
            """
            insert into post.closed_channel (person, channel, digest, since)
            values (:person, :channel, :digest, :since)
            on conflict (person, channel)
            do update set digest = excluded.digest, since = excluded.since
            """;

    private final JdbcClient db;
    private final Vault vault;

    ClosedChannels(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** What an address is known by here. */
    byte[] digest(Envelope envelope) {
        return vault.fingerprint("post.address", envelope.address());
    }

    /** Whether this address of this person was found not to work. */
    boolean closed(PersonId person, Channel channel, Envelope envelope) {
        return db.sql(
                        "select digest from post.closed_channel"
                                + " where person = :person and channel = :channel")
                .param("person", person.value())
                .param("channel", channel.name())
                .query(byte[].class)
                .optional()
                .filter(digest -> MessageDigest.isEqual(digest, digest(envelope)))
                .isPresent();
    }

    /** This address of this person does not work. */
    void close(PersonId person, Channel channel, byte[] digest, Instant now) {
        db.sql(CLOSE)
                .param("person", person.value())
                .param("channel", channel.name())
                .param("digest", digest)
                .param("since", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** There is nobody left to write to. */
    void forget(PersonId person) {
        db.sql("delete from post.closed_channel where person = :person")
                .param("person", person.value())
                .update();
    }
}
