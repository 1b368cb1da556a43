package nl.houvast.person;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the master key comes from: given itself, or the file it is in. Printing this shows no key.
 *
 * @param key 32 bytes in base64, or null
 * @param keyFile a file with the same, or null
 */
@ConfigurationProperties("houvast.vault")
record VaultSettings(@Nullable String key, @Nullable Path keyFile) {

    @Override
    public String toString() {
        return "VaultSettings[hidden]";
    }
}
