package nl.houvast.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Against a real HTTP server that answers as the documentation of Vault 1.x says it does: no server
 * of Vault could be had where this was made.
 */
class TransitTests {

    static final String WRAPPED =
            "vault:v1:8SDd3WHDOjf7mq69CyCqYjBXAiQQAVZRkFM13ok481zoCmHnSeDX9vyf7w==";
    static final byte[] KEY = "a key of exactly thirty-two byte".getBytes(UTF_8);

    final List<String> asked = new ArrayList<>();
    final CountDownLatch end = new CountDownLatch(1);
    HttpServer server = server();
    int status = 200;
    String answer = answer(KEY);
    @TempDir Path folder;

    static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void listen() {
        server.createContext("/v1/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var head = exchange.getRequestHeaders();
            asked.add(
                    "%s %s %s %s %s"
                            .formatted(
                                    exchange.getRequestMethod(),
                                    exchange.getRequestURI(),
                                    head.getFirst("X-Vault-Token"),
                                    head.getFirst("X-Vault-Namespace"),
                                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            if (status == 0) {
                end.await();
                return;
            }
            var bytes = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void asksForTheKeyAsTheDocumentationSays() {
        assertThat(transit().unwrap(WRAPPED)).isEqualTo(KEY);
        assertThat(asked)
                .containsExactly(
                        "POST /v1/transit/decrypt/houvast s.token null {\"ciphertext\":\"%s\"}"
                                .formatted(WRAPPED));
    }

    @Test
    void aSourceUnwrapsWhatVaultWrappedAndReadsTheRest() throws IOException {
        var file = Files.writeString(folder.resolve("key"), WRAPPED + "\n");
        var plain = Base64.getEncoder().encodeToString(new byte[32]);

        var source =
                new KeySource(
                        new VaultSettings(null, file, List.of(plain, WRAPPED), List.of()),
                        transit(),
                        null);

        assertThat(source.read(true)).isEqualTo(KEY);
        assertThat(source.readable()).containsExactly(new byte[32], KEY);
        assertThat(asked).hasSize(2);
    }

    @Test
    void takesTheTokenFromItsFileEachTime() throws IOException {
        var file = Files.writeString(folder.resolve("token"), "s.first\n");
        var transit = transit(address(), null, file, "team");

        transit.unwrap(WRAPPED);
        Files.writeString(file, "s.second");
        transit.unwrap(WRAPPED);

        assertThat(asked).hasSize(2);
        assertThat(asked.getFirst()).contains("s.first team");
        assertThat(asked.getLast()).contains("s.second team");
    }

    @Test
    void saysInWordsWhyItCannotBeHad() {
        says(403, "{\"errors\":[\"permission denied\"]}", "refuses this token");
        says(503, "{\"errors\":[\"Vault is sealed\"]}", "is sealed or in maintenance");
        says(404, "{\"errors\":[]}", "no transit engine or no key");
        says(429, "{\"errors\":[\"request limit\"]}", "too busy");
        says(500, "{\"errors\":[\"internal error\"]}", "answers 500");
        says(
                400,
                "{\"errors\":[\"ciphertext or signature version is disallowed by policy (too old)\"]}",
                "min_decryption_version is higher");
        says(
                400,
                "{\"errors\":[\"cipher: message authentication failed\"]}",
                "does not know this wrapped key");
        says(200, answer("short".getBytes(UTF_8)), "is not a key of 32 bytes");
        says(200, "<html>a proxy</html>", "is not a key of 32 bytes");
        says(200, "{\"data\":{\"plaintext\":\"%%%\"}}", "is not a key of 32 bytes");
    }

    private void says(int status, String answer, String words) {
        this.status = status;
        this.answer = answer;
        refused(transit()).withMessageContaining(words);
    }

    @Test
    void doesNotWaitForEver() {
        status = 0;

        refused(transit(address(), "s.token", null, null, Duration.ofMillis(300)))
                .withMessageContaining("does not answer within PT0.3S");
    }

    @Test
    void saysWhenItIsAway() {
        server.stop(0);

        refused(transit()).withMessageContaining("cannot be reached");
        server = server();
    }

    @Test
    void saysWhatWasNotSet() {
        refused(transit(null, "s.token", null, null)).withMessageContaining("address is not set");
        refused(transit(address(), null, null, null)).withMessageContaining("no token");
        refused(transit(address(), null, folder.resolve("absent"), null))
                .withMessageContaining("cannot be read");
    }

    @Test
    void neverPrintsAToken() {
        assertThat(transit().toString()).doesNotContain("s.token");
    }

    private static ThrowableAssertAlternative<VaultUnusable> refused(Transit transit) {
        return assertThatExceptionOfType(VaultUnusable.class)
                .isThrownBy(() -> transit.unwrap(WRAPPED))
                .satisfies(
                        no -> {
                            assertThat(no.remedy()).contains("transit/decrypt/houvast");
                            assertThat(no.getMessage()).doesNotContain(WRAPPED, "s.token");
                        });
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private Transit transit() {
        return transit(address(), "s.token", null, null);
    }

    private static Transit transit(
            @Nullable URI address,
            @Nullable String token,
            @Nullable Path tokenFile,
            @Nullable String namespace) {
        return transit(address, token, tokenFile, namespace, Duration.ofSeconds(20));
    }

    private static Transit transit(
            @Nullable URI address,
            @Nullable String token,
            @Nullable Path tokenFile,
            @Nullable String namespace,
            Duration patience) {
        return new Transit(address, "transit", "houvast", token, tokenFile, namespace, patience);
    }

    private static String answer(byte[] key) {
        return "{\"request_id\":\"1\",\"lease_id\":\"\",\"renewable\":false,\"lease_duration\":0,"
                + "\"data\":{\"plaintext\":\"%s\"},\"warnings\":null}"
                        .formatted(Base64.getEncoder().encodeToString(key));
    }
}
