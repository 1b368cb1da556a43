package nl.houvast.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import nl.houvast.TestDatabase;
import nl.houvast.access.Account;
import nl.houvast.access.Accounts;
import nl.houvast.access.Profile;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.access.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationModuleTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class SigninModuleTests {

    private static final Account NOOR =
            new Account(
                    "sso:noor",
                    Role.WORKER,
                    Scope.of(List.of("VR09"), List.of("zeden")),
                    new Profile("Noor Bakker", null, null, null, "noor@houvast.example"));
    private static final Account DAAN =
            new Account(
                    "sso:daan",
                    Role.WORKER,
                    Scope.EVERYWHERE,
                    new Profile("Daan Visser", null, null, null, null));

    @Autowired MockMvcTester browser;
    @Autowired Accounts accounts;
    @Autowired Sessions sessions;
    @Autowired FindByIndexNameSessionRepository<? extends Session> kept;

    @BeforeEach
    void known() {
        accounts.signedIn(NOOR);
        accounts.signedIn(DAAN);
        sessions.end(NOOR.id());
        sessions.end(DAAN.id());
    }

    @Test
    void signingOutEverywhereEndsAllSessionsOfOneAccount() {
        open(kept, NOOR, "a");
        open(kept, NOOR, "b");
        open(kept, DAAN, "c");

        sessions.end(NOOR.id());

        assertThat(sessions.of(NOOR.id())).isEmpty();
        assertThat(sessions.of(DAAN.id())).hasSize(1);
    }

    @Test
    void oneSessionEndsWhenTheProviderNamesIt() {
        open(kept, NOOR, "a");
        open(kept, NOOR, "b");

        sessions.end(NOOR.id(), session -> "a".equals(session.getAttribute("sid")));

        assertThat(sessions.of(NOOR.id()))
                .singleElement()
                .satisfies(
                        left ->
                                assertThat(kept.findById(left.id()))
                                        .extracting(it -> it.<String>getAttribute("sid"))
                                        .isEqualTo("b"));
    }

    private static <S extends Session> void open(
            FindByIndexNameSessionRepository<S> kept, Account account, String there) {
        var session = kept.createSession();
        session.setAttribute(
                "SPRING_SECURITY_CONTEXT", new SecurityContextImpl(new SignedIn(account)));
        session.setAttribute("sid", there);
        kept.save(session);
    }

    @Test
    void whoeverIsSignedInSeesWhereAndEndsIt() {
        open(kept, NOOR, "a");
        var noor = user(NOOR.id()).roles("WORKER");

        assertThat(browser.get().uri("/inloggen/sessies").with(noor))
                .hasStatusOk()
                .bodyText()
                .contains("Ingelogd op", "Log overal uit");
        assertThat(browser.post().uri("/inloggen/sessies").with(noor).with(csrf()))
                .hasRedirectedUrl("/inloggen?melding=overal");
        assertThat(sessions.of(NOOR.id())).isEmpty();
    }

    @Test
    void anAdministratorSeesAccountsWithoutNamesAndEndsTheirSessions() {
        open(kept, NOOR, "a");
        var ilse = user("sso:ilse").roles("ADMINISTRATOR");

        assertThat(browser.get().uri("/beheer/accounts?zoek=sso:n").with(ilse))
                .hasStatusOk()
                .bodyText()
                .contains("sso:noor", "Medewerker", "(VR09, zeden)")
                .doesNotContain("Noor Bakker", "noor@houvast.example", "sso:daan");
        assertThat(
                        browser.post()
                                .uri("/beheer/accounts")
                                .param("account", NOOR.id())
                                .with(ilse)
                                .with(csrf()))
                .hasRedirectedUrl("/beheer/accounts?melding=beeindigd");
        assertThat(sessions.of(NOOR.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ADMINISTRATOR")
    void forAnybodyElseThatPageDoesNotExist(Role role) {
        open(kept, NOOR, "a");
        var somebody = user("somebody").roles(role.name());

        assertThat(browser.get().uri("/beheer/accounts").with(somebody)).hasStatus(404);
        assertThat(
                        browser.post()
                                .uri("/beheer/accounts")
                                .param("account", NOOR.id())
                                .with(somebody)
                                .with(csrf()))
                .hasStatus(404);
        assertThat(sessions.of(NOOR.id())).hasSize(1);
    }
}
