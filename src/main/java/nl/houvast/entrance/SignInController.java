package nl.houvast.entrance;

import java.util.ArrayList;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.entrance.SignInPage.Way;
import nl.houvast.signin.Ways;
import nl.houvast.web.Page;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the ways to sign in. Signing in itself is done by Spring Security. */
@Controller
class SignInController {

    private final ObjectProvider<DemoAccounts> demo;
    private final ObjectProvider<IdentityProviders> providers;
    private final Ways ways;
    private final ObjectProvider<DemoMailbox> mailbox;

    SignInController(
            ObjectProvider<DemoAccounts> demo,
            ObjectProvider<IdentityProviders> providers,
            Ways ways,
            ObjectProvider<DemoMailbox> mailbox) {
        this.demo = demo;
        this.providers = providers;
        this.ways = ways;
        this.mailbox = mailbox;
    }

    @GetMapping(SecurityConfiguration.SIGN_IN)
    Page signIn(
            @RequestParam(name = ReturnAddress.PARAMETER, required = false) @Nullable String onward,
            @RequestParam(name = "melding", required = false) @Nullable String notice) {
        var accounts = new ArrayList<Way>();
        demo.ifAvailable(all -> accounts.addAll(all.ways()));
        var links = new ArrayList<Way>();
        providers.ifAvailable(all -> links.addAll(all.ways()));
        return new SignInPage(
                accounts,
                links,
                ways.open(),
                mailbox.getIfAvailable() != null,
                ReturnAddress.of(onward).map(ReturnAddress::path).orElse(""),
                notice(notice));
    }

    /** Where somebody begins who just signed in by one of our own ways. */
    @GetMapping("/inloggen/verder")
    Page onward(Actor by) {
        return Page.redirect(Area.of(by.role()).map(Area::path).orElse("/"));
    }

    private static String notice(@Nullable String code) {
        return code != null && List.of("uit", "overal", "rol", "mislukt", "link").contains(code)
                ? Texts.text("entrance.signIn.notice." + code)
                : "";
    }
}
