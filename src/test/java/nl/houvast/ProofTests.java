package nl.houvast;

import static nl.houvast.Callers.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.houvast.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * No form of any role is handled without the proof that it was on a page of ours; another site can
 * make a browser send anything but that. Written down here are the addresses that need none.
 */
@SpringBootTest(properties = "houvast.demo=true")
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class ProofTests {

    /** Forms of visitors that change nothing of anybody, or whose address is itself a secret. */
    private static final String NEEDS_NONE =
            "/verwijswijzer(/.*)?|/organisaties(/.*)?|/locaties|/kennisbank|/cookies"
                    + "|/aanmelden/start|/advieslijn(/.*)?|/vermelding/.*|/overdracht/.*|/incident/.*";

    /** Who has a session. A program has none: it brings its token with each request. */
    private static final List<Role> PEOPLE =
            Arrays.stream(Role.values()).filter(role -> role != Role.MACHINE).toList();

    @Autowired MockMvcTester browser;
    @Autowired TransactionTemplate transaction;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void noFormIsHandledWithoutProof() {
        var without = new TreeSet<String>();
        var unreachable = new TreeSet<String>();
        for (var form : forms()) {
            if (PEOPLE.stream().anyMatch(role -> isHandled(form, role, false))) {
                without.add(form);
            }
            if (PEOPLE.stream().noneMatch(role -> isHandled(form, role, true))) {
                unreachable.add(form);
            }
        }
        assertThat(without).allMatch(form -> form.matches(NEEDS_NONE)).isNotEmpty();
        assertThat(forms())
                .filteredOn(form -> form.matches(NEEDS_NONE))
                .as("what is written down is so")
                .containsExactlyElementsOf(without);
        assertThat(forms()).hasSizeGreaterThan(40);
        assertThat(unreachable).as("with proof somebody gets there").isEmpty();
    }

    @Test
    void nobodyIsSignedInOrOutWithoutProof() {
        for (var form : new String[] {"/inloggen", "/uitloggen"}) {
            assertThat(browser.post().uri(form).param("account", "demo-medewerker").exchange())
                    .as(form)
                    .hasStatus(403);
            assertThat(browser.post().uri(form).with(csrf()).exchange()).as(form).hasStatus(302);
        }
    }

    private Set<String> forms() {
        var forms = new TreeSet<String>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(
                        mapping -> {
                            var methods = mapping.getMethodsCondition().getMethods();
                            if (methods.isEmpty() || methods.contains(RequestMethod.POST)) {
                                forms.addAll(mapping.getPatternValues());
                            }
                        });
        forms.removeIf(form -> form.startsWith("/api/"));
        return forms;
    }

    /** Whether a controller was asked at all, whatever it said. */
    private boolean isHandled(String form, Role role, boolean proof) {
        var path = form.replaceAll("\\{[^}]*}", new UUID(4, 4).toString());
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            status.setRollbackOnly();
                            var post = browser.post().uri(URI.create(path)).with(somebody(role));
                            var answer = (proof ? post.with(csrf()) : post).exchange();
                            return answer.getMvcResult().getHandler() != null;
                        }));
    }
}
