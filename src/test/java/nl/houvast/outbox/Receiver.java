package nl.houvast.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another system on this machine: hears what it is sent, and takes it unless it is told not to. */
final class Receiver {

    /** One that came. */
    record Got(String id, String second, String signature, String contentType, String body) {

        JsonNode event() {
            return JsonMapper.shared().readTree(body);
        }

        /** What happened and in which case file. */
        String what() {
            return event().get("type").asString().replaceAll("nl\\.houvast\\.|\\.v1", "")
                    + " "
                    + event().get("subject").asString();
        }
    }

    final List<Got> got = new CopyOnWriteArrayList<>();

    /** What it answers about these case files; 204 about all others. */
    final Map<String, Integer> answers = new ConcurrentHashMap<>();

    private final HttpServer server;

    Receiver() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var one =
                new Got(
                        String.valueOf(headers.getFirst("webhook-id")),
                        String.valueOf(headers.getFirst("webhook-timestamp")),
                        String.valueOf(headers.getFirst("webhook-signature")),
                        String.valueOf(headers.getFirst("Content-Type")),
                        new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        got.add(one);
        exchange.sendResponseHeaders(
                answers.getOrDefault(one.event().get("subject").asString(), 204), -1);
        exchange.close();
    }

    /** Where it listens. */
    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<String> heard() {
        return got.stream().map(Got::what).toList();
    }

    void forget() {
        got.clear();
        answers.clear();
    }
}
