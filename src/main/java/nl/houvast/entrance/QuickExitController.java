package nl.houvast.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Somebody must leave, now: the session ends, the browser forgets us, and shows something harmless.
 * An ordinary link, so that it works without script; another site that leads here only signs
 * somebody out, which costs them a moment. It asks nothing of the database when nobody is signed
 * in.
 */
@Controller
class QuickExitController {

    static final String PATH = "/weg";

    private final String harmless;

    QuickExitController(
            @Value("${houvast.exit-address:https://www.knmi.nl/nederland-nu/weer/verwachtingen}")
                    String harmless) {
        this.harmless = harmless;
    }

    @GetMapping(PATH)
    @ResponseStatus(HttpStatus.SEE_OTHER)
    void leave(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.LOCATION, harmless);
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
    }
}
