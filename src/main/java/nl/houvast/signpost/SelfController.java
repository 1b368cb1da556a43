package nl.houvast.signpost;

import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** For who was pointed the way and goes it. */
@Controller
class SelfController {

    @GetMapping("/zelf-aanmelden")
    Page show() {
        return new SelfPage();
    }
}
