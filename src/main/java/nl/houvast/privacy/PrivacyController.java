package nl.houvast.privacy;

import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells what happens with people's data. */
@Controller
class PrivacyController {

    @GetMapping("/privacy")
    Page privacy() {
        return new PrivacyPage();
    }
}
