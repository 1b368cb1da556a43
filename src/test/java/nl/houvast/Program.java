package nl.houvast;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** The program of the demo, with a token, over real HTTP. */
final class Program implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String token;

    Program(int port) throws IOException, InterruptedException {
        this.port = port;
        var secret =
                Base64.getEncoder()
                        .encodeToString("demo-politie:demo".getBytes(StandardCharsets.UTF_8));
        var answer =
                http.send(
                        request("/oauth2/token")
                                .header("Authorization", "Basic " + secret)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                "grant_type=client_credentials"
                                                        + "&scope=referrals:write"))
                                .build(),
                        BodyHandlers.ofString());
        this.token = JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
    }

    /** Posts this JSON, with a new idempotency key. */
    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return post(path, BodyPublishers.ofString(body));
    }

    HttpResponse<String> post(String path, BodyPublisher body)
            throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    @Override
    public void close() {
        http.close();
    }
}
