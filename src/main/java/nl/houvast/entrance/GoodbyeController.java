package nl.houvast.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.houvast.kernel.Missing;
import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Leads whoever signed out on to their identity provider, to sign out there too. A redirect would
 * not do: the form to sign out may lead nowhere but here (form-action), and the provider may lead
 * on to others. From a page of ours a browser may go anywhere.
 */
@Controller
class GoodbyeController {

    static final String PATH = "/uitgelogd";

    @RequestMapping(PATH)
    Page goodbye(HttpServletRequest request, HttpServletResponse response) {
        if (!(request.getAttribute(SignOut.THERE) instanceof String there)) {
            throw new Missing();
        }
        response.setHeader("Refresh", "0; url=" + there);
        return new GoodbyePage(there);
    }
}
