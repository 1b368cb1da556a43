package nl.houvast.signin;

import nl.houvast.access.Accounts;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.kernel.Missing;
import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows an administrator which accounts there are, and throws one out. Names are not shown: an
 * administrator sees metadata, and knows the id from the identity provider.
 */
@Controller
@RequestMapping(AccountsController.PATH)
class AccountsController {

    static final String PATH = "/beheer/accounts";

    private final Accounts accounts;
    private final Sessions sessions;
    private final Passkeys passkeys;

    AccountsController(Accounts accounts, Sessions sessions, Passkeys passkeys) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passkeys = passkeys;
    }

    @GetMapping
    Page show(
            @RequestParam(name = "zoek", defaultValue = "") String beginning,
            @RequestParam(name = "melding", defaultValue = "") String notice,
            Actor by) {
        onlyAnAdministrator(by);
        return new AccountsPage(
                accounts.lines(beginning.strip()), beginning.strip(), notice.equals("beeindigd"));
    }

    /** A device may be in other hands: what it opens this account with goes too. */
    @PostMapping
    Page end(@RequestParam(name = "account", defaultValue = "") String account, Actor by) {
        onlyAnAdministrator(by);
        accounts.distrust(account);
        sessions.end(account);
        passkeys.removeAll(account);
        return Page.redirect(PATH + "?melding=beeindigd");
    }

    private static void onlyAnAdministrator(Actor by) {
        if (by.role() != Role.ADMINISTRATOR) {
            throw new Missing();
        }
    }
}
