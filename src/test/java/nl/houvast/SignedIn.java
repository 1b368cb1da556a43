package nl.houvast;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** Somebody of the demo, signed in, over real HTTP as a browser without script sends it. */
public class SignedIn implements AutoCloseable {

    /** Of the form that is on a page. */
    static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private static final String BOUNDARY = "houvast-grens-7f3a";

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String site;

    /** Signs in here, with this account. */
    public SignedIn(Installation houvast, String account) throws IOException {
        site = "http://127.0.0.1:" + houvast.port();
        var door = get("/inloggen").body();
        expect(302, post("/inloggen", door, "account", account, "verder", ""));
    }

    /** Asks for this page. */
    public final HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET().build());
    }

    /** Sends the fields of the form on this page. */
    public final HttpResponse<String> post(String path, String page, String... fields)
            throws IOException {
        var body = new StringBuilder("_csrf=").append(encoded(found(TOKEN, page)));
        for (int at = 0; at < fields.length; at += 2) {
            body.append('&').append(fields[at]).append('=').append(encoded(fields[at + 1]));
        }
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build());
    }

    /** Sends a file and other fields with the form at this address. */
    public final HttpResponse<String> upload(String path, BodyPublisher file, String... fields)
            throws IOException {
        var head = new StringBuilder(field("_csrf", found(TOKEN, get(path).body())));
        for (int at = 0; at < fields.length; at += 2) {
            head.append(field(fields[at], fields[at + 1]));
        }
        var begin = head + part("file\"; filename=\"lijst") + "\r\n";
        var end = "\r\n--" + BOUNDARY + "--\r\n";
        var length = file.contentLength() + begin.length() + end.length();
        return send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(
                                BodyPublishers.fromPublisher(
                                        BodyPublishers.concat(
                                                BodyPublishers.ofString(begin),
                                                file,
                                                BodyPublishers.ofString(end)),
                                        length))
                        .build());
    }

    private static String field(String name, String value) {
        return part(name) + "\r\n" + value + "\r\n";
    }

    private static String part(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n";
    }

    /** Where this answer leads. */
    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The answer, which must have this status. */
    public static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    answer.uri().getPath() + ": " + answer.statusCode() + "\n" + answer.body());
        }
        return answer;
    }

    /** What this pattern finds on the page, which must be there. */
    static String found(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("not on this page: " + pattern);
        }
        return found.group(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    final HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path)).timeout(Duration.ofMinutes(10));
    }

    final HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
