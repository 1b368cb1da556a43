package nl.houvast.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import nl.houvast.access.UnsentForms;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Leads somebody who must sign in to the page where that is done, and back afterwards. What they
 * had typed by then is kept by the module whose form it was: each knows its own by the address.
 */
@Component
class AskToSignIn implements AuthenticationEntryPoint {

    /** Where people type much, and for a long time. */
    private static final Set<Area> KEEPS = EnumSet.of(Area.REFER, Area.ADVISE, Area.WORK);

    private final ObjectProvider<UnsentForms> unsent;

    AskToSignIn(ObjectProvider<UnsentForms> unsent) {
        this.unsent = unsent;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        lead(request, response);
    }

    void lead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("POST")
                && Area.of(request.getRequestURI()).filter(KEEPS::contains).isPresent()
                && TypedFields.areFromOurOwnPage(request)) {
            var typed = TypedFields.of(request);
            unsent.forEach(forms -> forms.keep(request.getRequestURI(), typed));
        }
        response.sendRedirect(
                ReturnAddress.of(request)
                        .map(ReturnAddress::signIn)
                        .orElse(SecurityConfiguration.SIGN_IN));
    }
}
