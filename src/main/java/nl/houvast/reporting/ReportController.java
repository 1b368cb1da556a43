package nl.houvast.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.houvast.access.Actor;
import nl.houvast.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the figures, and hands them out as a file with the same cells left out. */
@Controller
class ReportController {

    private static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private final ReportDesk desk;
    private final ReportWords words;

    ReportController(ReportDesk desk, ReportWords words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping(ReportPage.PATH)
    Page figures(ReportForm form, Actor by) {
        return new ReportPage(form, desk.of(form, by), words);
    }

    @GetMapping(ReportPage.PATH + ".csv")
    void file(ReportForm form, Actor by, HttpServletResponse response) throws IOException {
        var report = desk.of(form, by);
        var quarters = report.asked().quarters();
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader("Content-Security-Policy", SANDBOX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"cijfers-%s-%s.csv\""
                        .formatted(quarters.getFirst(), quarters.getLast()));
        new ReportFile(words).write(report, response.getOutputStream());
    }
}
