package nl.houvast.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows somebody their own passkeys, makes one more and removes one. */
@Controller
@RequestMapping(OwnPasskeysController.PATH)
class OwnPasskeysController {

    static final String PATH = "/inloggen/passkeys";

    /**
     * How long after a link somebody may make one. Whoever finds a telephone open later on cannot
     * give themselves a key to keep.
     */
    static final Duration FRESH = Duration.ofMinutes(15);

    private final PasskeyDesk desk;
    private final Clock clock;

    OwnPasskeysController(PasskeyDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    Page show(
            @RequestParam(name = "melding", defaultValue = "") String notice,
            Actor by,
            HttpServletRequest request) {
        if (away(by)) {
            return Page.redirect("/inloggen?verder=" + PATH);
        }
        return page(Problems.none(), notice, by, request);
    }

    /** What the device must answer, or nothing that a browser can use and a reason. */
    @PostMapping("/vraag")
    ResponseEntity<Map<String, Object>> ask(Actor by, HttpServletRequest request) {
        if (away(by)) {
            throw new Missing();
        }
        try {
            justByLink(request);
            return ResponseEntity.ok(desk.askToMake(by, request.getSession().getId()));
        } catch (Refusal no) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
    }

    @PostMapping
    Page make(MadeForm answer, Actor by, HttpServletRequest request) {
        if (away(by)) {
            return Page.redirect("/inloggen");
        }
        try {
            justByLink(request);
            desk.make(answer, by, request.getSession().getId());
            return Page.redirect(PATH + "?melding=gemaakt");
        } catch (Refusal no) {
            return page(Problems.of(no), "", by, request);
        }
    }

    @PostMapping("/{passkey}/weg")
    Page remove(@PathVariable String passkey, Actor by) {
        if (away(by)) {
            return Page.redirect("/inloggen");
        }
        try {
            desk.remove(UUID.fromString(passkey), by);
            return Page.redirect(PATH + "?melding=weg");
        } catch (IllegalArgumentException e) {
            throw new Missing();
        }
    }

    private Page page(Problems problems, String notice, Actor by, HttpServletRequest request) {
        return new OwnPasskeysPage(desk.of(by), isFresh(request), notice, problems);
    }

    private void justByLink(HttpServletRequest request) {
        Refusal.unless(isFresh(request), SigninRefusal.LINK_FIRST);
    }

    private boolean isFresh(HttpServletRequest request) {
        return SessionStart.wasByLink(request.getSession(false), clock.instant().minus(FRESH));
    }

    private boolean away(Actor by) {
        if (!desk.open()) {
            throw new Missing();
        }
        return by.role() == Role.VISITOR;
    }
}
