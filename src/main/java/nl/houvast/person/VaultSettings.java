package nl.houvast.person;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the master keys come from: given themselves, or the files they are in. Printing this shows
 * no key.
 *
 * @param key the key that wraps: 32 bytes in base64 or as a key management service wrapped them, or
 *     null
 * @param keyFile a file with the same, or null
 * @param readableKeys keys that only unwrap: older ones, or the next one
 * @param readableKeyFiles files with the same, one key in each
 */
@ConfigurationProperties("houvast.vault")
record VaultSettings(
        @Nullable String key,
        @Nullable Path keyFile,
        @DefaultValue List<String> readableKeys,
        @DefaultValue List<Path> readableKeyFiles) {

    /** One key and no others. */
    static VaultSettings only(@Nullable String key, @Nullable Path keyFile) {
        return new VaultSettings(key, keyFile, List.of(), List.of());
    }

    @Override
    public String toString() {
        return "VaultSettings[hidden]";
    }
}
