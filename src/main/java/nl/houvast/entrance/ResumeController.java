package nl.houvast.entrance;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import nl.houvast.kernel.Missing;
import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Offers to send a form again whose proof was missing or old. Has no address of its own. */
@Controller
class ResumeController {

    static final String PATH = "/opnieuw-versturen";

    @RequestMapping(PATH)
    Page resume(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String form)) {
            throw new Missing();
        }
        return new ResumePage(form, TypedFields.of(request));
    }
}
