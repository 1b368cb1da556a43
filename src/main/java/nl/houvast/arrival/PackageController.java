package nl.houvast.arrival;

import static nl.houvast.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.houvast.arrival.PackageKey.Turn;
import nl.houvast.handover.AnswerForm;
import nl.houvast.kernel.LinkSecret;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/**
 * For an organisation without an account: who comes to it, and its answer. Opening a link does
 * nothing, for programs that look at mail do it too; typing the code does. The browser that did it
 * first keeps it in a cookie that lasts as long as the link, so that they can say later how it
 * went; that it is open it keeps in another one that is gone when it closes: then the code is asked
 * again. The forms need no proof of where they come from: who does not know the link cannot send
 * them.
 */
@Controller
@RequestMapping(PackageController.PATH + "/{link}")
class PackageController {

    static final String PATH = "/overdracht";

    private static final String COOKIE = "overdracht-";
    private static final String OPEN = "overdracht-open-";

    /** Says in an address that an answer of theirs was just kept. */
    private static final String TOLD = "antwoord";

    private final LinkDesk desk;

    PackageController(LinkDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Page show(
            @PathVariable String link,
            @RequestParam(name = "melding", defaultValue = "") String notice,
            HttpServletRequest request) {
        var secret = new LinkSecret(link);
        var told = notice.equals(TOLD);
        return shown(secret, request, AnswerForm.empty(), Problems.none(), told);
    }

    @PostMapping
    Page open(
            @PathVariable String link,
            CodeForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var secret = new LinkSecret(link);
        var code = form.typed();
        try {
            if (!code.possible()) { // mistyped: it opens nothing, so nobody guesses with it
                desk.look(secret, null);
                return locked(secret, "code", text("arrival.code.shape"));
            }
            var opening = desk.open(secret, code, kept(secret, request));
            var keep = opening.keep();
            if (keep != null) {
                var kept = cookie(name(COOKIE, secret, request), keep.value(), request);
                add(response, kept.maxAge(opening.lasts()));
            }
            if (opening.turn() == Turn.OPENED) {
                add(response, cookie(name(OPEN, secret, request), "1", request));
            }
            return switch (opening.turn()) {
                case OPENED -> Page.redirect(PackagePage.address(secret));
                case WRONG_CODE ->
                        locked(secret, "code", text("arrival.code.wrong", opening.left()));
                case ELSEWHERE -> locked(secret, "", text("arrival.code.elsewhere"));
                case ENDED -> new ShutPage(false);
            };
        } catch (Refusal no) {
            return locked(secret, "", text(no.reason()));
        } catch (Missing nothing) {
            return new ShutPage(false);
        }
    }

    @PostMapping("/antwoord")
    Page answer(@PathVariable String link, AnswerForm form, HttpServletRequest request) {
        var secret = new LinkSecret(link);
        var problems = form.problems();
        if (problems.any()) {
            return shown(secret, request, form, problems, false);
        }
        try {
            var standing = desk.answer(secret, open(secret, request), form);
            return standing.readable()
                    ? Page.redirect(PackagePage.address(secret) + "?melding=" + TOLD)
                    : new ShutPage(true);
        } catch (Refusal no) {
            return shown(secret, request, form, Problems.of(no), false);
        } catch (Missing nothing) {
            return new ShutPage(false);
        }
    }

    private Page shown(
            LinkSecret link,
            HttpServletRequest request,
            AnswerForm form,
            Problems problems,
            boolean told) {
        try {
            return desk.look(link, open(link, request))
                    .<Page>map(opened -> new PackagePage(link, opened, form, problems, told))
                    .orElseGet(() -> new LockedPage(link, problems));
        } catch (Missing nothing) {
            return new ShutPage(false);
        }
    }

    private static Page locked(LinkSecret link, String field, String wrong) {
        return new LockedPage(link, Problems.none().and(field, wrong));
    }

    /** What this browser keeps of an opening before, as long as it was not closed since. */
    private static @Nullable LinkSecret open(LinkSecret link, HttpServletRequest request) {
        var open = WebUtils.getCookie(request, name(OPEN, link, request));
        return open == null ? null : kept(link, request);
    }

    private static @Nullable LinkSecret kept(LinkSecret link, HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name(COOKIE, link, request));
        return cookie == null ? null : new LinkSecret(cookie.getValue());
    }

    private static ResponseCookieBuilder cookie(
            String name, String value, HttpServletRequest request) {
        return ResponseCookie.from(name, value)
                .path(PATH)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict");
    }

    private static void add(HttpServletResponse response, ResponseCookieBuilder cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    /** Of each link another, so that a browser can have several. */
    private static String name(String which, LinkSecret link, HttpServletRequest request) {
        return (request.isSecure() ? "__Secure-" : "") + which + KeyDigest.mark(link);
    }
}
