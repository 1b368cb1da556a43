package nl.houvast.advice;

import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that explain: what this is, what help there is, and how to pass someone on. */
@Controller
class WelcomeController {

    @GetMapping("/")
    Page welcome() {
        return new WelcomePage();
    }

    @GetMapping("/hoe-wij-helpen")
    Page howWeHelp() {
        return new HowWeHelpPage();
    }

    @GetMapping("/doorverwijzen")
    Page referring() {
        return new ReferringPage();
    }

    @GetMapping("/verwijswijzer/jongeren")
    Page youth() {
        return new YouthPage();
    }
}
