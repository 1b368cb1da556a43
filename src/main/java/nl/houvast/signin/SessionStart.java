package nl.houvast.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import nl.houvast.access.Account;
import nl.houvast.access.SignInLog;
import nl.houvast.access.SignInLog.Way;
import nl.houvast.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** How a session begins after one of our own ways to sign in, and what it remembers of that. */
final class SessionStart {

    /** That it began with a link. */
    static final String LINK = "link";

    /** That it began with a passkey. */
    static final String PASSKEY = "passkey";

    private static final String WAY = "houvast.signin.way";

    private SessionStart() {}

    /** A session of their own: nothing of the one before it, whoever began that. */
    static void by(
            String way, Account account, HttpServletRequest request, HttpServletResponse response) {
        Optional.ofNullable(request.getSession(false)).ifPresent(old -> old.invalidate());
        request.getSession().setAttribute(WAY, way);
        var context = new SecurityContextImpl(new SignedIn(account));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        SignInLog.signedIn(way.equals(PASSKEY) ? Way.PASSKEY : Way.LINK, account.role());
    }

    /** Whether this session began with a link, since that moment. */
    static boolean wasByLink(@Nullable HttpSession session, Instant since) {
        return session != null
                && LINK.equals(session.getAttribute(WAY))
                && session.getCreationTime() >= since.toEpochMilli();
    }
}
