package nl.houvast.entrance;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What is said when a request is so broken that it never reaches Houvast, such as half an address:
 * a few plain words, and nothing about what runs here.
 */
final class LastWord extends ErrorReportValve {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="nl">
            <head><meta charset="utf-8"><title>Dit lukt niet - Houvast</title></head>
            <body>
            <h1>Dit lukt niet</h1>
            <p>Het adres klopt niet of er ging iets mis. Begin opnieuw op <a href="/">de eerste pagina</a>.</p>
            <p lang="en">The address is not right or something went wrong. Start again on <a href="/">the first page</a>.</p>
            </body>
            </html>
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        var uri = String.valueOf(request.getRequestURI());
        try {
            if (Api.isAskedIn(uri)) {
                response.setContentType("application/problem+json");
                response.getReporter()
                        .write(
                                """
                                {"type":"about:blank","title":"Bad Request","status":%d,\
                                "detail":"This request cannot be read."}"""
                                        .formatted(response.getStatus()));
            } else {
                response.setContentType("text/html;charset=utf-8");
                response.getReporter().write(PAGE);
            }
            response.finishResponse();
        } catch (IOException e) {
            getContainer().getLogger().debug("nobody is listening any more");
        }
    }
}
