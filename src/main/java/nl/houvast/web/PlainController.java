package nl.houvast.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.houvast.kernel.Missing;
import org.springframework.beans.factory.annotation.Value;
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
    private final boolean demo;
    private final String securityExpires;

    PlainController(
            Operator operator,
            Clock clock,
            @Value("${houvast.demo:false}") boolean demo,
            @Value("${houvast.operator.security-expires:}") String securityExpires) {
        this.operator = operator;
        this.clock = clock;
        this.demo = demo;
        this.securityExpires = securityExpires;
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
        Disallow: /weg
        Disallow: /werk
        Disallow: /beheer
        """;
    }

    /**
     * Where to report a leak, and until when that is so (RFC 9116). For real people it is there
     * only when the operator said both: an address where nobody reads is worse than none.
     */
    @GetMapping(path = "/.well-known/security.txt", produces = TEXT)
    @ResponseBody
    String securityContact() {
        if (!demo && (securityExpires.isEmpty() || operator.securityEmail().endsWith(".example"))) {
            throw new Missing();
        }
        var expires =
                securityExpires.isEmpty()
                        ? clock.instant()
                                .plus(SECURITY_CONTACT_STANDS_FOR)
                                .truncatedTo(ChronoUnit.DAYS)
                        : Instant.parse(securityExpires);
        return """
        Contact: mailto:%s
        Expires: %s
        Preferred-Languages: nl, en
        """
                .formatted(operator.securityEmail(), expires);
    }
}
