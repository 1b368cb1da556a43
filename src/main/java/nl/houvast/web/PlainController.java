package nl.houvast.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.houvast.kernel.Missing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

/**
 * What belongs to no module: the accessibility statement, the glossary, files that others fetch.
 */
@Controller
class PlainController {

    private static final Duration SECURITY_CONTACT_STANDS_FOR = Duration.ofDays(180);

    /** Pages that are always there. What is personal or was asked is not among them. */
    private static final List<String> FIXED =
            List.of(
                    "/",
                    "/hoe-wij-helpen",
                    "/doorverwijzen",
                    "/wie-wij-helpen",
                    "/advieslijn",
                    "/verwijswijzer",
                    "/verwijswijzer/jongeren",
                    "/zelf-aanmelden",
                    "/privacy",
                    "/cookies",
                    "/toegankelijkheid",
                    "/regels",
                    "/begrippen");

    private static final String TEXT = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8";

    private final Glossary glossary = Glossary.read();
    private final Operator operator;
    private final Clock clock;
    private final boolean demo;
    private final String securityExpires;
    private final ObjectProvider<Page.Listed> listed;

    PlainController(
            Operator operator,
            Clock clock,
            ObjectProvider<Page.Listed> listed,
            @Value("${houvast.demo:false}") boolean demo,
            @Value("${houvast.operator.security-expires:}") String securityExpires) {
        this.operator = operator;
        this.clock = clock;
        this.demo = demo;
        this.securityExpires = securityExpires;
        this.listed = listed;
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
        Disallow: /agenda
        Disallow: /api/
        Disallow: /incident/
        Disallow: /inloggen
        Disallow: /mijn
        Disallow: /overdracht
        Disallow: /partner
        Disallow: /vermelding
        Disallow: /weg
        Disallow: /werk
        Disallow: /beheer
        Disallow: /ervaringen/
        Sitemap: %s/sitemap.xml
        """
                .formatted(site());
    }

    /** Every page that a search engine may show (sitemaps.org). */
    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String sitemap() {
        var site = site();
        return Stream.concat(FIXED.stream(), listed.stream().flatMap(one -> one.paths().stream()))
                .map(path -> "  <url><loc>" + HtmlUtils.htmlEscape(site + path) + "</loc></url>\n")
                .collect(
                        Collectors.joining(
                                "",
                                """
                                <?xml version="1.0" encoding="UTF-8"?>
                                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                                """,
                                "</urlset>\n"));
    }

    /** As this site was asked for: behind a proxy, as that one was. */
    private static String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
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
