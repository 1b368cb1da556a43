package nl.houvast.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows somebody where they are signed in, and ends it. */
@Controller
@RequestMapping(SessionsController.PATH)
class SessionsController {

    static final String PATH = "/inloggen/sessies";

    private final Sessions sessions;
    private final PasskeyDesk passkeys;

    SessionsController(Sessions sessions, PasskeyDesk passkeys) {
        this.sessions = sessions;
        this.passkeys = passkeys;
    }

    @GetMapping
    Page show(Actor by, HttpServletRequest request) {
        if (by.role() == Role.VISITOR) {
            return Page.redirect("/inloggen?verder=" + PATH);
        }
        var session = request.getSession(false);
        return new SessionsPage(
                sessions.of(by.id()), session == null ? "" : session.getId(), passkeys.areFor(by));
    }

    /** Everywhere, here too. */
    @PostMapping
    Page end(Actor by, HttpServletRequest request) {
        if (by.role() == Role.VISITOR) {
            return Page.redirect("/inloggen");
        }
        sessions.end(by.id());
        Optional.ofNullable(request.getSession(false)).ifPresent(it -> it.invalidate());
        return Page.redirect("/inloggen?melding=overal");
    }
}
