package nl.houvast.person;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.kernel.Value;

/** Stands for a person everywhere outside the vault, and says nothing about who that is. */
public record PersonId(UUID value) implements Value<UUID> {

    /**
     * Reads what stands in an address.
     *
     * @throws nl.houvast.kernel.Missing when it cannot stand for anybody
     */
    public static PersonId parse(String typed) {
        return new PersonId(TimeOrdered.parse(typed));
    }

    static PersonId next(Instant at) {
        return new PersonId(TimeOrdered.id(at));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
