package nl.houvast.entrance;

import java.util.ArrayList;
import java.util.List;
import nl.houvast.entrance.SignInPage.Way;
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

    SignInController(
            ObjectProvider<DemoAccounts> demo, ObjectProvider<IdentityProviders> providers) {
        this.demo = demo;
        this.providers = providers;
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
                ReturnAddress.of(onward).map(ReturnAddress::path).orElse(""),
                notice(notice));
    }

    private static String notice(@Nullable String code) {
        return code != null && List.of("uit", "overal", "rol", "mislukt").contains(code)
                ? Texts.text("entrance.signIn.notice." + code)
                : "";
    }
}
