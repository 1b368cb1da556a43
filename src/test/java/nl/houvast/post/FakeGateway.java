package nl.houvast.post;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gateway for texts on loopback, with the addresses and answers of Sinch's. It takes whatever it
 * is sent, also what it has already: two batches are two texts.
 */
final class FakeGateway implements AutoCloseable {

    static final String TOKEN = "geheim-van-de-sms-dienst";

    /** How it behaves towards new batches. */
    enum Mood {
        FINE,
        REFUSES,
        WRONG_TOKEN,
        BUSY,
        BROKEN,
        /** It takes the batch, and answers that something went wrong. */
        TAKES_AND_BREAKS,
        /** It takes the batch, and never answers. */
        TAKES_AND_HANGS,
        /** It sends elsewhere. */
        MOVED
    }

    final List<JsonNode> batches = new CopyOnWriteArrayList<>();
    final Map<String, String> statuses = new ConcurrentHashMap<>();
    volatile Mood mood = Mood.FINE;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;

    FakeGateway() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/xms/v1/plan/batches", this::batches);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/xms/v1/plan");
    }

    void empty() {
        batches.clear();
        statuses.clear();
        mood = Mood.FINE;
    }

    private void batches(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!("Bearer " + TOKEN)
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, "{}");
            } else if (exchange.getRequestMethod().equals("POST")) {
                post(exchange);
            } else if (exchange.getRequestURI().getPath().endsWith("/delivery_report")) {
                report(exchange);
            } else {
                list(exchange);
            }
        }
    }

    private void post(HttpExchange exchange) throws IOException {
        var batch = JsonMapper.shared().readTree(exchange.getRequestBody());
        switch (mood) {
            case FINE -> {
                batches.add(batch);
                answer(exchange, 201, "{\"id\":\"" + id(batch) + "\"}");
            }
            case REFUSES -> answer(exchange, 400, "{\"code\":\"syntax_invalid_parameter_format\"}");
            case WRONG_TOKEN -> answer(exchange, 401, "{}");
            case BUSY -> answer(exchange, 429, "{}");
            case BROKEN -> answer(exchange, 503, "geen json");
            case TAKES_AND_BREAKS -> {
                batches.add(batch);
                answer(exchange, 502, "");
            }
            case TAKES_AND_HANGS -> {
                batches.add(batch);
                hang();
            }
            case MOVED -> {
                exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
                answer(exchange, 302, "");
            }
        }
    }

    private void hang() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        var found =
                batches.stream()
                        .filter(it -> query.contains("client_reference=" + reference(it)))
                        .map(it -> "{\"id\":\"" + id(it) + "\"}")
                        .toList();
        answer(
                exchange,
                200,
                "{\"count\":" + found.size() + ",\"batches\":[" + String.join(",", found) + "]}");
    }

    private void report(HttpExchange exchange) throws IOException {
        var id = Path.of(exchange.getRequestURI().getPath()).getName(4).toString();
        var status = statuses.getOrDefault(id.replace("batch-", ""), "Queued");
        answer(
                exchange,
                200,
                "{\"batch_id\":\"%s\",\"statuses\":[{\"code\":0,\"count\":1,\"status\":\"%s\"}]}"
                        .formatted(id, status));
    }

    static String reference(JsonNode batch) {
        return batch.path("client_reference").asString();
    }

    private static String id(JsonNode batch) {
        return "batch-" + reference(batch);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
