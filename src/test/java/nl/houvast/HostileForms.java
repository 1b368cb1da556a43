package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Puts everything nobody asked for into every field of a form. */
abstract class HostileForms {

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*method=\"post\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]*)\"");
    private static final Pattern FIELD =
            Pattern.compile("<(?:input|select|textarea|button)[^>]*\\bname=\"([^\"]+)\"");

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;

    /** Somebody who looks at pages and sends their forms. */
    record Visitor(String id, String role) {}

    static final Visitor PROFESSIONAL = new Visitor("demo-professional", "REFERRER");
    static final Visitor EDITOR = new Visitor("demo-redacteur", "EDITOR");
    static final Visitor EXPERT = new Visitor("demo-advieslijn", "ADVISOR");
    static final Visitor WORKER = new Visitor("demo-medewerker", "WORKER");

    /** Sends every form of this page, each field in turn and then all at once. */
    void attack(Visitor visitor, String page) {
        var html = text(look(visitor, page));
        var forms = FORM.matcher(html);
        int seen = 0;
        while (forms.find()) {
            var action = ACTION.matcher(forms.group());
            var to = action.find() && !action.group(1).isEmpty() ? action.group(1) : page;
            if (to.equals("/uitloggen")) {
                continue;
            }
            seen++;
            attack(visitor, to, fields(forms.group(1)));
        }
        assertThat(seen).as("forms of " + page).isPositive();
    }

    void attack(Visitor visitor, String page, String to) {
        attack(visitor, to, fields(text(look(visitor, page))));
    }

    void attack(Visitor visitor, String to, List<String> fields) {
        for (var hostile : Hostile.TEXTS.entrySet()) {
            var all = new LinkedHashMap<String, String>();
            for (var field : fields) {
                holds(
                        send(visitor, to, Map.of(field, hostile.getValue())),
                        to + " " + field + ": " + hostile.getKey());
                all.put(field, hostile.getValue());
            }
            holds(send(visitor, to, all), to + ": " + hostile.getKey());
        }
    }

    static List<String> fields(String html) {
        var fields = new ArrayList<String>();
        var found = FIELD.matcher(html);
        while (found.find()) {
            if (!found.group(1).equals("_csrf") && !fields.contains(found.group(1))) {
                fields.add(found.group(1));
            }
        }
        return fields;
    }

    static void holds(MvcTestResult answer, String what) {
        assertThat(answer.getUnresolvedException()).as(what).isNull();
        assertThat(answer.getResponse().getStatus()).as(what).isLessThan(500);
        assertThat(text(answer)).as(what).doesNotContain("<script>alert", "<img src=x");
        assertThat(String.valueOf(answer.getResponse().getRedirectedUrl()))
                .as(what)
                .doesNotContain(Hostile.MARK);
        assertThat(answer.getResponse().getHeaders("Set-Cookie"))
                .as(what)
                .noneMatch(it -> it.startsWith("a="));
    }

    MvcTestResult look(Visitor visitor, String path) {
        return browser.get().uri(path).with(signedIn(visitor)).exchange();
    }

    MvcTestResult send(Visitor visitor, String path, Map<String, String> typed) {
        var request =
                browser.post().uri(java.net.URI.create(path)).with(signedIn(visitor)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    /** Who leads does so in the whole country; others see what has no region. */
    private static RequestPostProcessor signedIn(Visitor visitor) {
        var who = user(visitor.id());
        return visitor.role().equals("SUPERVISOR")
                ? who.authorities(
                        new SimpleGrantedAuthority("ROLE_SUPERVISOR"),
                        new SimpleGrantedAuthority("REGION_*"))
                : who.roles(visitor.role());
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
