package nl.houvast.entrance;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.houvast.access.SignInLog;
import nl.houvast.access.SignInLog.Refusal;
import nl.houvast.access.SignInLog.Way;
import nl.houvast.access.SignedIn;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What an actor may not see does not exist: 404. A form whose proof is missing or old is another
 * matter: then nothing that was typed is lost.
 */
@Component
class Denied implements AccessDeniedHandler {

    private final AskToSignIn askToSignIn;

    Denied(AskToSignIn askToSignIn) {
        this.askToSignIn = askToSignIn;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (!(denied instanceof CsrfException)) {
            SignInLog.refused(Way.SESSION, Refusal.NOT_THEIRS);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (SignedIn.now().isEmpty() && Area.of(request.getRequestURI()).isPresent()) {
            askToSignIn.lead(request, response); // the session ended, and its proof with it
        } else if (SignedIn.now().isPresent() && TypedFields.areFromOurOwnPage(request)) {
            request.getRequestDispatcher(ResumeController.PATH).forward(request, response);
        } else {
            SignInLog.refused(Way.SESSION, Refusal.FOREIGN_FORM);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
