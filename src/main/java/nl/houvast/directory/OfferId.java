package nl.houvast.directory;

import nl.houvast.kernel.Value;

/** Names one entry of the directory, in words: "centrum-seksueel-geweld". */
public record OfferId(String value) implements Value<String> {

    /**
     * The id as it stands in addresses.
     *
     * @throws IllegalArgumentException when it is not lower-case words and digits joined by hyphens
     */
    public OfferId {
        if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*") || value.length() > 80) {
            throw new IllegalArgumentException("not the id of an entry");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
