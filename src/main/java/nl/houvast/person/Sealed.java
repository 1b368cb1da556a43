package nl.houvast.person;

import java.util.Arrays;
import nl.houvast.kernel.Value;
import org.jspecify.annotations.Nullable;

/** A text that only the vault can read. */
@SuppressWarnings("ArrayRecordComponent") // equality is written out below
public record Sealed(byte[] value) implements Value<byte[]> {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sealed sealed && Arrays.equals(value, sealed.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return "Sealed[" + value.length + " bytes]";
    }
}
