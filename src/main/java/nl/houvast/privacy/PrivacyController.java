package nl.houvast.privacy;

import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells what happens with people's data. */
@Controller
class PrivacyController {

    private final RetentionRules rules;

    PrivacyController(RetentionRules rules) {
        this.rules = rules;
    }

    @GetMapping("/privacy")
    Page privacy() {
        return new PrivacyPage(rules.all());
    }
}
