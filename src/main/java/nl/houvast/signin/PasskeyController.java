package nl.houvast.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import nl.houvast.access.SignInLog;
import nl.houvast.access.SignInLog.Refusal;
import nl.houvast.access.SignInLog.Way;
import nl.houvast.kernel.Missing;
import nl.houvast.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a passkey, without a name: the device knows whose it is. */
@Controller
@RequestMapping(PasskeyController.PATH)
class PasskeyController {

    static final String PATH = "/inloggen/passkey";

    private static final Duration A_WHILE = Duration.ofMinutes(15);

    /** Failures only: a whole police station may sign in from one address in a morning. */
    static final int FAILURES = 30;

    private static final String WHAT = "passkey";

    private final PasskeyDesk desk;
    private final Attempts attempts;

    PasskeyController(PasskeyDesk desk, Attempts attempts) {
        this.desk = desk;
        this.attempts = attempts;
    }

    @GetMapping
    Page show(@RequestParam(name = "melding", defaultValue = "") String notice) {
        onlyWhenOpen();
        return new PasskeyPage(notice.equals("mislukt"));
    }

    /** What the device must answer. */
    @PostMapping("/vraag")
    ResponseEntity<Map<String, Object>> ask(HttpServletRequest request) {
        onlyWhenOpen();
        slow(request);
        return ResponseEntity.ok(desk.askToUse(request.getSession().getId()));
    }

    @PostMapping
    Page use(UsedForm answer, HttpServletRequest request, HttpServletResponse response) {
        onlyWhenOpen();
        slow(request);
        var account = desk.use(answer, request.getSession().getId());
        if (account.isEmpty()) {
            attempts.within(FAILURES, A_WHILE, WHAT, Address.of(request));
            SignInLog.refused(Way.PASSKEY, Refusal.NO_PROOF);
            return Page.redirect(PATH + "?melding=mislukt");
        }
        SessionStart.by(SessionStart.PASSKEY, account.get(), request, response);
        return Page.redirect("/inloggen/verder");
    }

    private void slow(HttpServletRequest request) {
        if (attempts.spent(FAILURES, A_WHILE, WHAT, Address.of(request))) {
            throw new TooMany(A_WHILE);
        }
    }

    private void onlyWhenOpen() {
        if (!desk.open()) {
            throw new Missing();
        }
    }
}
