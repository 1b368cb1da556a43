package nl.houvast.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The transit engine of HashiCorp Vault, or of OpenBao: {@code POST <mount>/decrypt/<key>}. The key
 * that wraps never leaves it, and it says who asked. Printing this shows no token.
 *
 * @param address such as {@code https://vault.example:8200}, or null when it is not used
 * @param mount where the engine is mounted
 * @param key the name of the key in it
 * @param token what lets us in, or null
 * @param tokenFile a file with the same, such as an agent of Vault keeps fresh, or null
 * @param namespace of Vault Enterprise, or null
 * @param timeout for the whole answer
 */
@ConfigurationProperties("houvast.vault.transit")
record Transit(
        @Nullable URI address,
        @DefaultValue("transit") String mount,
        @DefaultValue("houvast") String key,
        @Nullable String token,
        @Nullable Path tokenFile,
        @Nullable String namespace,
        @DefaultValue("5s") Duration timeout)
        implements KeyWrapper {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public boolean wrapped(String text) {
        return text.startsWith("vault:v");
    }

    @Override
    public byte[] unwrap(String text) {
        if (address == null) {
            throw unusable(
                    "A master key is wrapped by Vault, and houvast.vault.transit.address is not set.");
        }
        try (var http = HttpClient.newBuilder().connectTimeout(timeout).build()) {
            var answer = http.send(question(text), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw unusable(why(answer));
            }
            return key(answer.body());
        } catch (HttpTimeoutException e) {
            throw unusable("Vault at " + address + " does not answer within " + timeout + ".");
        } catch (IOException e) {
            throw unusable("Vault at " + address + " cannot be reached.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unusable("Vault at " + address + " was asked, and the start was broken off.");
        }
    }

    private HttpRequest question(String text) {
        var body = JSON.writeValueAsString(Map.of("ciphertext", text));
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "%s/v1/%s/decrypt/%s".formatted(bare(address), mount, key)))
                        .timeout(timeout)
                        .header("X-Vault-Request", "true")
                        .header("X-Vault-Token", secret())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (namespace != null) {
            request.header("X-Vault-Namespace", namespace);
        }
        return request.build();
    }

    private static String bare(@Nullable URI address) {
        return String.valueOf(address).replaceFirst("/+$", "");
    }

    private String secret() {
        if (token != null) {
            return token;
        }
        if (tokenFile == null) {
            throw unusable("Vault is to be asked, and there is no token for it.");
        }
        try {
            return Files.readString(tokenFile, UTF_8).strip();
        } catch (IOException e) {
            throw unusable("The file with the token for Vault, " + tokenFile + ", cannot be read.");
        }
    }

    /** From the number alone, or from what Vault says about keys; never what it was sent. */
    private String why(HttpResponse<String> answer) {
        return "Vault at "
                + address
                + switch (answer.statusCode()) {
                    case 400 ->
                            answer.body().contains("too old")
                                    ? " no longer unwraps what this version of its key wrapped:"
                                            + " min_decryption_version is higher."
                                    : " does not know this wrapped key: it is not one of "
                                            + mount
                                            + "/"
                                            + key
                                            + ", or it was changed.";
                    case 403 -> " refuses this token.";
                    case 404 -> " has no transit engine or no key there.";
                    case 429 -> " is too busy (429).";
                    case 503 -> " is sealed or in maintenance (503).";
                    default -> " answers " + answer.statusCode() + ".";
                };
    }

    /** The key in an answer; refused without the answer, which may hold one. */
    byte[] key(String body) {
        try {
            var plain = JSON.readTree(body).at("/data/plaintext").asString("");
            var bytes = Base64.getDecoder().decode(plain);
            if (bytes.length == DataKey.SIZE) {
                return bytes;
            }
        } catch (JacksonException | IllegalArgumentException e) {
            // said below, without the text: it may be a key
        }
        throw unusable("What Vault at " + address + " unwrapped is not a key of 32 bytes.");
    }

    private VaultUnusable unusable(String description) {
        return new VaultUnusable(
                description,
                "Check houvast.vault.transit.* and the policy of its token: it needs update on %s/decrypt/%s. Nothing was changed."
                        .formatted(mount, key));
    }

    @Override
    public String toString() {
        return "Transit[" + address + "]";
    }
}
