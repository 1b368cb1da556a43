package nl.houvast.widget;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.houvast.directory.Vocabulary.Kind;
import nl.houvast.directory.Vocabulary.Term;
import nl.houvast.directory.Words;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Texts;
import nl.houvast.widget.WidgetPage.Group;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Hands out the widget, and tells how to show it. Only the widget itself may be in a frame of
 * somebody else, and only of those whom the settings name: here alone the headers say so.
 */
@Controller
class WidgetController {

    private static final String POLICY = "Content-Security-Policy";

    /** No script at all, and nothing from elsewhere. Forms go to us. */
    private static final String CONTENT =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors ";

    private static final String SCRIPT = script();

    private final WidgetSettings settings;
    private final Words words;
    private final String site;

    WidgetController(
            WidgetSettings settings,
            Words words,
            @Value("${houvast.signin.address:}") String site) {
        this.settings = settings;
        this.words = words;
        this.site = site;
    }

    private static String script() {
        try {
            return new ClassPathResource("widget/houvast-verwijswijzer.js")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/widget")
    Page how(EmbedForm form, HttpServletRequest request, HttpServletResponse response) {
        var policy = response.getHeader(POLICY);
        if (policy != null) {
            response.setHeader(POLICY, policy + "; frame-src 'self'"); // to show how it looks
        }
        var here =
                site.isEmpty()
                        ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                        : site;
        return new EmbedPage(form, Colours.of(form), here, !settings.hosts().isEmpty());
    }

    /** A colour that cannot be read is left out: there is nobody here to tell. */
    @GetMapping(EmbedPage.WIDGET)
    Page widget(EmbedForm form, HttpServletResponse response) {
        response.setHeader(POLICY, CONTENT + settings.ancestors());
        if (settings.hosts().isEmpty()) {
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
        } else {
            response.setHeader("X-Frame-Options", null); // it knows one host at most
        }
        return new WidgetPage(Colours.of(form), events());
    }

    @GetMapping(path = "/widget/kleuren.css", produces = "text/css;charset=UTF-8")
    @ResponseBody
    String colours(EmbedForm form) {
        return Colours.of(form).css();
    }

    /** Runs on pages of others, so they may have it. */
    @GetMapping(path = EmbedPage.ELEMENT, produces = "text/javascript;charset=UTF-8")
    @ResponseBody
    String element(HttpServletResponse response) {
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
        return SCRIPT;
    }

    private List<Group> events() {
        var groups = new ArrayList<Group>();
        for (var root : words.roots(Kind.EVENT)) {
            var kinds = new ArrayList<Choice>();
            for (var term : words.terms(Kind.EVENT)) {
                if (root.id().equals(term.parent())) {
                    kinds.add(choice(term, Texts.text(term.label())));
                }
            }
            var label = Texts.text(root.label());
            kinds.add(
                    choice(
                            root,
                            kinds.isEmpty() ? label : Texts.text("widget.event.other", label)));
            groups.add(new Group(label, List.copyOf(kinds)));
        }
        return List.copyOf(groups);
    }

    private static Choice choice(Term term, String label) {
        return Choice.of(term.id(), label);
    }
}
