package nl.houvast.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.ChangedRows.FoundBy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * What the bench of cases asks of the vault: people sealed as it seals them, each with a key of
 * their own, as rows to copy in rather than by a statement for each.
 */
public final class SealedPeople {

    private final PersonKeys keys;
    private final BlindIndex index;

    /** Where rows go. */
    public interface Into {

        /** A row of this table, named with its columns. */
        void row(String table, @Nullable Object... values);
    }

    /** Seals with the keys of this house. */
    public SealedPeople(ApplicationContext house) {
        keys = house.getBean(PersonKeys.class);
        index = house.getBean(BlindIndex.class);
    }

    /** Somebody who was sealed, for as long as more is sealed about them. */
    public static final class One {

        private final UUID id;
        private final DataKey key;

        private One(UUID id, DataKey key) {
            this.id = id;
            this.key = key;
        }

        /** What identifies the person. */
        public UUID id() {
            return id;
        }

        /** A text about them, that opens where the vault would open it. */
        public byte[] text(String place, String text) {
            return key.seal(text.getBytes(UTF_8), place + "|" + id);
        }
    }

    /** Seals this person, and all they are found by. */
    public One register(Identity identity, Instant at, Into into) {
        var id = new PersonId(TimeOrdered.id(at));
        var key = DataKey.fresh();
        var wrapped = keys.wrap(id, key);
        into.row(
                "person.person (id, subject, identity, registered_at)",
                id.value(),
                TimeOrdered.id(at),
                key.seal(KeptIdentity.write(identity), Persons.place(id)),
                at);
        into.row(
                "person.person_key (person, wrapped, master)",
                id.value(),
                wrapped.value(),
                wrapped.master());
        var foundBy = FoundBy.of(identity, index, at);
        for (var digest : foundBy.digests()) {
            into.row(
                    "person.lookup (kind, digest, person)",
                    digest.kind(),
                    digest.value(),
                    id.value());
        }
        for (var sound : foundBy.sounds()) {
            into.row(
                    "person.sound (token, person, kind)",
                    sound.token(),
                    id.value(),
                    String.valueOf(sound.kind()));
        }
        return new One(id.value(), key);
    }
}
