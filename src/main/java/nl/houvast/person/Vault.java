package nl.houvast.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.transaction.annotation.Propagation.MANDATORY;
import static org.springframework.transaction.annotation.Propagation.SUPPORTS;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.person.PersonRows.Why;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals the texts that other modules keep about a person, with that person's own key: forgetting
 * the person makes them unreadable too.
 */
@Service
@Transactional(propagation = MANDATORY, noRollbackFor = Missing.class) // the caller decides
public class Vault {

    /**
     * How long at most a text that was sealed alone is kept by whoever keeps it. It is not wrapped
     * again when the master key changes: the older key stays readable for so long.
     */
    public static final Duration ALONE_AT_MOST = Duration.ofDays(30);

    private static final byte NAMES_ITS_KEY = 2;

    private final PersonRows rows;
    private final PersonKeys keys;
    private final MasterKeys master;
    private final IndexKey index;
    private final Clock clock;

    Vault(PersonRows rows, PersonKeys keys, MasterKeys master, IndexKey index, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.master = master;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Seals a text about this person, who is not forgotten until the transaction ends. Costs no
     * round trip for a person who was registered, or about whom something was sealed, in the same
     * transaction.
     *
     * @param place where it will be kept ("casework.attempt.note"); it can be opened as that only
     * @throws Missing when there is no such person, or no longer
     */
    public Sealed seal(PersonId person, String place, String text) {
        return seal(person, place, text.getBytes(UTF_8));
    }

    /**
     * Seals something about this person that is no text, such as a scan of a letter, and writes in
     * the log of processing that it was added.
     *
     * @throws Missing when there is no such person, or no longer
     */
    public Sealed sealContent(
            PersonId person, String place, byte[] content, Purpose purpose, Actor by) {
        var sealed = seal(person, place, content);
        var why = new Why(purpose, Access.CONTENT_ADDED, by, clock.instant());
        rows.tell(List.of(person), why);
        return sealed;
    }

    private Sealed seal(PersonId person, String place, byte[] content) {
        var key = keys.hold(person).orElseThrow(Missing::new);
        return new Sealed(key.seal(content, place(person, place)));
    }

    /**
     * Opens it again and writes that in the log of processing.
     *
     * @throws Missing when the person was forgotten
     */
    public String open(PersonId person, String place, Sealed sealed, Purpose purpose, Actor by) {
        return open(person, place, Map.of(place, sealed), purpose, by).values().iterator().next();
    }

    /**
     * Opens several texts of one place at once, as one line in the log of processing.
     *
     * @param sealed the texts by whatever the caller knows them by
     * @throws Missing when the person was forgotten
     */
    public <K> Map<K, String> open(
            PersonId person, String place, Map<K, Sealed> sealed, Purpose purpose, Actor by) {
        if (sealed.isEmpty()) {
            return Map.of();
        }
        var key = key(person, purpose, by);
        var opened = new LinkedHashMap<K, String>();
        sealed.forEach(
                (k, text) ->
                        opened.put(k, new String(open(key, text, place(person, place)), UTF_8)));
        return opened;
    }

    /**
     * Opens what {@link #sealContent} sealed and writes that in the log of processing.
     *
     * @throws Missing when the person was forgotten
     */
    public byte[] openContent(
            PersonId person, String place, Sealed content, Purpose purpose, Actor by) {
        return open(key(person, purpose, by), content, place(person, place));
    }

    private DataKey key(PersonId person, Purpose purpose, Actor by) {
        var why = new Why(purpose, Access.TEXT_OPENED, by, clock.instant());
        var row = rows.open(List.of(person), why).stream().findFirst().orElseThrow(Missing::new);
        return keys.unwrap(person, row.key());
    }

    /**
     * Seals a text that belongs to nobody yet, such as a draft, under a key that travels with it.
     * Keep it for {@link #ALONE_AT_MOST} at most.
     *
     * @param owner the identifier of the row it is kept in; it can be opened as that only
     */
    @Transactional(propagation = SUPPORTS)
    public Sealed sealAlone(UUID owner, String text) {
        var key = DataKey.fresh();
        var wrapped = master.wrap(key, "alone.key|" + owner);
        var sealed = key.seal(text.getBytes(UTF_8), "alone.text|" + owner);
        return new Sealed(
                ByteBuffer.allocate(6 + wrapped.value().length + sealed.length)
                        .put(NAMES_ITS_KEY)
                        .putInt(wrapped.master())
                        .put((byte) wrapped.value().length)
                        .put(wrapped.value())
                        .put(sealed)
                        .array());
    }

    /** Opens what {@link #sealAlone} sealed for the same row. */
    @Transactional(propagation = SUPPORTS)
    public String openAlone(UUID owner, Sealed sealed) {
        try {
            var whole = ByteBuffer.wrap(sealed.value());
            var first = whole.get();
            // before texts named their key there was one, and its length came first
            var number = first == NAMES_ITS_KEY ? whole.getInt() : 1;
            var wrapped = new byte[first == NAMES_ITS_KEY ? whole.get() : first];
            whole.get(wrapped);
            var text = new byte[whole.remaining()];
            whole.get(text);
            var key = master.unwrap(new WrappedKey(number, wrapped), "alone.key|" + owner);
            return new String(key.open(text, "alone.text|" + owner), UTF_8);
        } catch (GeneralSecurityException
                | BufferUnderflowException
                | NegativeArraySizeException e) {
            throw new IllegalStateException("what " + owner + " holds was not sealed for it", e);
        }
    }

    /**
     * A keyed digest of a text, to see later whether the same text came again without keeping it.
     *
     * @param place what it is for; the same text has another fingerprint elsewhere
     */
    @Transactional(propagation = SUPPORTS)
    public byte[] fingerprint(String place, String text) {
        return index.digest("fingerprint|" + place + "|" + text);
    }

    private static byte[] open(DataKey key, Sealed sealed, String place) {
        try {
            return key.open(sealed.value(), place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this was not sealed for " + place, e);
        }
    }

    private static String place(PersonId person, String place) {
        return place + "|" + person;
    }
}
