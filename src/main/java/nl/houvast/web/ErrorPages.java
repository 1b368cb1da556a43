package nl.houvast.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers what went wrong before or after a controller: in a filter, in security, in the server.
 */
@Controller
class ErrorPages implements ErrorController {

    private final Apologies apologies;

    ErrorPages(Apologies apologies) {
        this.apologies = apologies;
    }

    @RequestMapping("${server.error.path:/error}")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var apology =
                thrown != null
                        ? Apology.of(thrown)
                        : Apology.of(status == null || status < 400 ? 404 : status);
        return apologies.answer(
                apology, thrown, Apologies.forPrograms(request, null), request, response);
    }
}
