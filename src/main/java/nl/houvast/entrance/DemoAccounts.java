package nl.houvast.entrance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.houvast.access.Account;
import nl.houvast.access.Accounts;
import nl.houvast.access.Profile;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.access.SignedIn;
import nl.houvast.web.Texts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Invented people that anybody may be, in demo mode only. */
@Component
@ConditionalOnBooleanProperty("houvast.demo")
class DemoAccounts implements AuthenticationProvider, ApplicationRunner {

    private static final String OURS = "Slachtofferhulp";

    private static final List<Account> ALL =
            List.of(
                    account(
                            "demo-professional",
                            Role.REFERRER,
                            new Profile(
                                    "Anna de Graaf",
                                    "Politie Utrecht",
                                    "POLICE",
                                    "030-5550142",
                                    "anna.de.graaf@politie.example")),
                    account(
                            "demo-partner",
                            Role.PARTNER,
                            new Profile(
                                    "Pia Willems",
                                    "moviera",
                                    null,
                                    "026-5550143",
                                    "pia.willems@opvang.example")),
                    ours("demo-medewerker", Role.WORKER, "Noor Bakker", 151),
                    ours("demo-medewerker-2", Role.WORKER, "Daan Visser", 152),
                    ours("demo-leidinggevende", Role.SUPERVISOR, "Fatma Yildiz", 153),
                    ours("demo-privacy", Role.PRIVACY_OFFICER, "Ruben Prins", 154),
                    ours("demo-beheerder", Role.ADMINISTRATOR, "Ilse Vermeer", 155),
                    ours("demo-advieslijn", Role.ADVISOR, "Mees Jansen", 158),
                    ours("demo-redacteur", Role.EDITOR, "Sem de Wit", 156),
                    ours("demo-redacteur-2", Role.EDITOR, "Lotte Kramer", 157));

    private static final Map<String, Account> BY_ID =
            ALL.stream().collect(Collectors.toMap(Account::id, account -> account));

    private final Accounts accounts;

    private static Account ours(String id, Role role, String name, int extension) {
        var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@houvast.example";
        return account(id, role, new Profile(name, OURS, null, "030-5550" + extension, email));
    }

    /** The invented people work for the whole country: there are few of them. */
    private static Account account(String id, Role role, Profile profile) {
        return new Account(id, role, Scope.EVERYWHERE, profile);
    }

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Known from the start, so that lists can name them. */
    @Override
    public void run(ApplicationArguments arguments) {
        ALL.forEach(accounts::signedIn);
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var account = BY_ID.get(asked.getName());
        if (account == null) {
            throw new BadCredentialsException("not one of the invented people");
        }
        return new SignedIn(account);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    List<SignInPage.Way> ways() {
        return ALL.stream()
                .map(
                        account ->
                                new SignInPage.Way(
                                        account.id(),
                                        Texts.text("entrance." + account.id()),
                                        Texts.text(
                                                "entrance." + account.id() + ".hint",
                                                account.profile().name())))
                .toList();
    }
}
