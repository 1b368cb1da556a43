package nl.houvast;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** The editor of the demo, who takes files with organisations. */
public final class Editor extends SignedIn {

    /** Where files with the directory are offered. */
    public static final String IMPORTS = "/beheer/kaart/import";

    private static final Pattern STATE = Pattern.compile("name=\"state\" value=\"([0-9]+)\"");
    private static final String BOUNDARY = "houvast-grens-7f3a";

    /** Signs in here. */
    public Editor(Installation houvast) throws IOException {
        this(houvast, "demo-redacteur");
    }

    /** Signs in here as somebody else of the demo. */
    public Editor(Installation houvast, String account) throws IOException {
        super(houvast, account);
    }

    /** Offers a file of a source, as a part of what it gives. */
    public HttpResponse<String> offer(String source, BodyPublisher file) throws IOException {
        return upload(IMPORTS, file, "source", source, "part", "ja");
    }

    /** Sends a file and other fields with the form at this address. */
    public HttpResponse<String> upload(String path, BodyPublisher file, String... fields)
            throws IOException {
        var head = new StringBuilder(field("_csrf", found(TOKEN, get(path).body())));
        for (int at = 0; at < fields.length; at += 2) {
            head.append(field(fields[at], fields[at + 1]));
        }
        var begin = head + part("file\"; filename=\"kaart") + "\r\n";
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

    /** Offers these rows of our own form, and looks at what they would change: where that is. */
    public String preview(String source, String rows) throws IOException {
        var file = "{\"format\":\"houvast-directory/1\",\"offers\":[" + rows + "]}";
        return location(expect(302, offer(source, BodyPublishers.ofString(file))));
    }

    /** Takes what this preview shows; the page was asked for before. */
    public HttpResponse<String> take(String preview, String page) throws IOException {
        return post(preview + "/doorvoeren", page, "state", found(STATE, page), "many", "ja");
    }

    /** Takes back the import that is shown here. */
    public HttpResponse<String> undo(String address) throws IOException {
        var page = expect(200, get(address)).body();
        var path = address.replaceAll("\\?.*", "");
        return post(path + "/ongedaan", page, "state", found(STATE, page));
    }
}
