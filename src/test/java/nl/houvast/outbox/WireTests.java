package nl.houvast.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against real servers on this machine: one POST, and nothing that the other side wants of us. */
class WireTests {

    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final byte[] BODY = "{\"wat\": \"één\"}".getBytes(UTF_8);

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Wire wire = new Wire((SSLSocketFactory) SSLSocketFactory.getDefault());
    private HttpServer server = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void listen() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        heard.add(
                exchange.getRequestMethod()
                        + " "
                        + exchange.getRequestURI()
                        + " "
                        + exchange.getRequestHeaders().getFirst("Host")
                        + " "
                        + exchange.getRequestHeaders().getFirst("X-Sign")
                        + " "
                        + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        if (exchange.getRequestURI().getPath().equals("/moved")) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        } else {
            exchange.sendResponseHeaders(204, -1);
        }
        exchange.close();
    }

    private int post(String address, Duration within) throws IOException {
        return wire.post(URI.create(address), HERE, Map.of("X-Sign", "yes"), BODY, within);
    }

    private String at(String path) {
        return "http://receiver.example:" + server.getAddress().getPort() + path;
    }

    @Test
    void itGoesToTheMachineThatWasJudgedUnderTheNameThatWasAsked() throws IOException {
        assertThat(post(at("/hook?a=1"), TIME)).isEqualTo(204);
        assertThat(heard)
                .containsExactly(
                        "POST /hook?a=1 receiver.example:"
                                + server.getAddress().getPort()
                                + " yes {\"wat\": \"één\"}");
    }

    @Test
    void whereItIsSentOnToIsNotFollowed() throws IOException {
        assertThat(post(at("/moved"), TIME)).isEqualTo(307);
        assertThat(heard).hasSize(1);
    }

    @Test
    void whoSaysNothingIsHungUpOnAndSoIsWhoNeverStopsTalking() throws Exception {
        for (var word : List.of("", "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 2")) {
            try (var door = new ServerSocket(0, 1, HERE)) {
                speaking(door, word);
                assertThatExceptionOfType(SocketTimeoutException.class)
                        .as(word)
                        .isThrownBy(() -> post("http://slow:" + door.getLocalPort(), SHORT));
            }
        }
    }

    /** Says this again and again, as long as anybody listens. */
    private static void speaking(ServerSocket door, String word) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try (var line = door.accept()) {
                                while (line.getInputStream().available() >= 0) {
                                    line.getOutputStream().write(word.getBytes(UTF_8));
                                    Thread.sleep(50);
                                }
                            } catch (SocketException hungUp) {
                                // as it should be
                            } catch (IOException | InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        });
    }

    @Test
    void whatIsNoHttpIsSaidToBeSo() throws Exception {
        try (var door = new ServerSocket(0, 1, HERE)) {
            speaking(door, "SSH-2.0-OpenSSH_9.2\r\n");
            assertThatExceptionOfType(ProtocolException.class)
                    .isThrownBy(() -> post("http://other:" + door.getLocalPort(), TIME));
        }
    }

    @Test
    void whoeverAnswersProvesTheNameThatWasAsked(@TempDir Path folder) throws Exception {
        var store = folder.resolve("keys.p12");
        var made =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-alias",
                                "receiver",
                                "-dname",
                                "CN=receiver.example",
                                "-ext",
                                "san=dns:receiver.example",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                "geheim-woord")
                        .redirectErrorStream(true)
                        .start();
        assertThat(made.waitFor()).isZero();
        var context = context(store);
        var secure = HttpsServer.create(new InetSocketAddress(HERE, 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(context));
        secure.createContext("/", this::answer);
        secure.start();
        try {
            var port = secure.getAddress().getPort();
            var trusting = new Wire(context.getSocketFactory());
            var to = URI.create("https://receiver.example:" + port + "/hook");
            assertThat(trusting.post(to, HERE, Map.of(), BODY, TIME)).isEqualTo(204);

            var other = URI.create("https://another.example:" + port + "/hook");
            assertThatExceptionOfType(SSLException.class)
                    .isThrownBy(() -> trusting.post(other, HERE, Map.of(), BODY, TIME));
            assertThatExceptionOfType(SSLException.class)
                    .as("nobody we know vouches for it")
                    .isThrownBy(() -> wire.post(to, HERE, Map.of(), BODY, TIME));
            assertThat(heard).hasSize(1);
        } finally {
            secure.stop(0);
        }
    }

    private static SSLContext context(Path store) throws Exception {
        var word = "geheim-woord".toCharArray();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, word);
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, word);
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("receiver", keys.getCertificate("receiver"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
