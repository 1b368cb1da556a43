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

    /** Signs in here. */
    public Editor(Installation houvast) throws IOException {
        super(houvast, "demo-redacteur");
    }

    /** Offers a file of a source, as a part of what it gives. */
    public HttpResponse<String> offer(String source, BodyPublisher file) throws IOException {
        return upload(IMPORTS, file, "source", source, "part", "ja");
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
