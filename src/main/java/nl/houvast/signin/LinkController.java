package nl.houvast.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import nl.houvast.access.SignInLog;
import nl.houvast.access.SignInLog.Refusal;
import nl.houvast.access.SignInLog.Way;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.Missing;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/** Signing in by a link in an e-mail, in the browser that asked for it. */
@Controller
@RequestMapping(LinkController.PATH)
class LinkController {

    static final String PATH = "/inloggen/link";

    /** In it is what makes a link this browser's. */
    static final String COOKIE = "houvast-link";

    private static final Duration A_WHILE = Duration.ofMinutes(15);

    /** Many people may share an address, those of a police station for one. */
    static final int FOR_AN_ADDRESS = 60;

    static final int FOR_A_BROWSER = 5;

    private final Links links;
    private final SigninMail mail;
    private final Attempts attempts;
    private final SigninSettings settings;

    LinkController(Links links, SigninMail mail, Attempts attempts, SigninSettings settings) {
        this.links = links;
        this.mail = mail;
        this.attempts = attempts;
        this.settings = settings;
    }

    @GetMapping
    Page ask(@RequestParam(name = "melding", defaultValue = "") String notice) {
        onlyWhenReady();
        return new AskLinkPage(new LinkForm(""), Problems.none(), notice.equals("gevraagd"));
    }

    @PostMapping
    Page send(LinkForm form, HttpServletRequest request, HttpServletResponse response) {
        onlyWhenReady();
        slow("ask", request);
        var email = Email.parse(form.email());
        if (email.isEmpty()) {
            var problem = Texts.text("signin.link.email.wrong");
            return new AskLinkPage(form, Problems.none().and("email", problem), false);
        }
        var browser = Secret.make();
        var both = Address.of(request) + " " + email.get().value();
        if (attempts.within(FOR_A_BROWSER, A_WHILE, "mail", both)) {
            links.ask(email.get(), browser);
        } // else this address filled that mailbox enough, which it is not told either
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookie(request), browser.value())
                        .path("/")
                        .maxAge(settings.link())
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .build()
                        .toString());
        return Page.redirect(PATH + "?melding=gevraagd");
    }

    /** Opening a link does nothing, and tells nothing about it. */
    @GetMapping("/{link}")
    Page open(@PathVariable String link) {
        onlyWhenReady();
        return new UseLinkPage(link);
    }

    @PostMapping("/{link}")
    Page use(@PathVariable String link, HttpServletRequest request, HttpServletResponse response) {
        onlyWhenReady();
        slow("use", request);
        var account =
                Optional.ofNullable(WebUtils.getCookie(request, cookie(request)))
                        .flatMap(it -> links.use(new Secret(link), new Secret(it.getValue())));
        if (account.isEmpty()) {
            SignInLog.refused(Way.LINK, Refusal.NO_PROOF);
            return Page.redirect("/inloggen?melding=link");
        }
        SessionStart.by(SessionStart.LINK, account.get(), request, response);
        return Page.redirect("/inloggen/verder");
    }

    /** In an encrypted connection a browser takes it from this host only. */
    private static String cookie(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + COOKIE : COOKIE;
    }

    private void slow(String what, HttpServletRequest request) {
        var session = request.getSession(false);
        var often =
                !attempts.within(FOR_AN_ADDRESS, A_WHILE, what, Address.of(request))
                        || (session != null
                                && !attempts.within(
                                        FOR_A_BROWSER, A_WHILE, what + " here", session.getId()));
        if (often) {
            SignInLog.refused(Way.LINK, Refusal.TOO_OFTEN);
            throw new TooMany(A_WHILE);
        }
    }

    private void onlyWhenReady() {
        if (!mail.ready()) {
            throw new Missing();
        }
    }
}
