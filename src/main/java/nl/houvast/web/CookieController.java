package nl.houvast.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import nl.houvast.kernel.Missing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says which cookies there are, and keeps the answer of whoever was asked. */
@Controller
@RequestMapping("/cookies")
class CookieController {

    private static final Duration HALF_A_YEAR = Duration.ofDays(182);

    private final Analytics analytics;

    CookieController(Analytics analytics) {
        this.analytics = analytics;
    }

    @GetMapping
    Page cookies(@RequestParam(defaultValue = "") String bewaard, HttpServletRequest request) {
        return new CookiesPage(analytics.answerOf(request), bewaard.equals("ja"));
    }

    /**
     * Keeps the answer. Needs no token, which would need a session, which would need a cookie:
     * instead, an answer that another site sends in the visitor's name is no answer.
     */
    @PostMapping
    Page answer(CookieForm form, HttpServletRequest request, HttpServletResponse response) {
        if (analytics.script() == null) {
            throw new Missing();
        }
        if (fromOurOwnPage(request)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(Analytics.cookie(request), form.value())
                            .path("/")
                            .maxAge(HALF_A_YEAR)
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
        return Page.redirect(form.home());
    }

    private static boolean fromOurOwnPage(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site == null || site.equals("same-origin");
    }
}
