package nl.houvast.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What belongs to no module: the accessibility statement, the glossary, files that others fetch.
 */
@Controller
class PlainController {

    private static final Duration SECURITY_CONTACT_STANDS_FOR = Duration.ofDays(180);
    private static final String TEXT = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8";

    private final Glossary glossary = Glossary.read();
    private final Operator operator;
    private final Clock clock;

    PlainController(Operator operator, Clock clock) {
        this.operator = operator;
        this.clock = clock;
    }

    @GetMapping("/toegankelijkheid")
    Page accessibility() {
        return new AccessibilityPage();
    }

    @GetMapping("/begrippen")
    Page terms(@RequestParam(defaultValue = "") String zoek) {
        return new GlossaryPage(glossary.find(zoek), zoek.strip());
    }

    /** Only pages that explain are for search engines; nothing that was asked or typed is. */
    @GetMapping(path = "/robots.txt", produces = TEXT)
    @ResponseBody
    String robots() {
        return """
        User-agent: *
        Disallow: /aanmelden
        Disallow: /api/
        Disallow: /inloggen
        Disallow: /mijn
        Disallow: /partner
        Disallow: /werk
        Disallow: /beheer
        """;
    }

    /** Where to report a leak (RFC 9116). */
    @GetMapping(path = "/.well-known/security.txt", produces = TEXT)
    @ResponseBody
    String securityContact() {
        Instant expires =
                clock.instant().plus(SECURITY_CONTACT_STANDS_FOR).truncatedTo(ChronoUnit.DAYS);
        return """
        Contact: mailto:%s
        Expires: %s
        Preferred-Languages: nl, en
        """
                .formatted(operator.securityEmail(), expires);
    }
}
