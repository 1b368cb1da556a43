package nl.houvast.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.houvast.access.Actor;
import nl.houvast.directory.Sources;
import nl.houvast.kernel.Missing;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands the directory out to editors as a file. Everybody else has the HSDS API. */
@Controller
class ExportController {

    private static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private final Sources sources;
    private final Exports exports;
    private final Clock clock;

    ExportController(Sources sources, Exports exports, Clock clock) {
        this.sources = sources;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping("/beheer/kaart/export")
    void export(
            @RequestParam(defaultValue = "json") String format,
            Actor by,
            HttpServletResponse response)
            throws IOException {
        ExchangeDesk.requireEditor(by);
        var how = Format.of(format).orElseThrow(Missing::new);
        var documents = sources.documents(by);
        var day = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
        response.setContentType(how.type());
        response.setHeader("Content-Security-Policy", SANDBOX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"sociale-kaart-" + day + "." + how.ending() + "\"");
        exports.write(how, documents, day, response.getOutputStream());
    }
}
