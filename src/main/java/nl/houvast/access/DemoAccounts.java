package nl.houvast.access;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    private static final List<Account> ALL =
            List.of(
                    new Account(
                            "demo-professional",
                            Role.REFERRER,
                            new Profile(
                                    "Anna de Graaf",
                                    "Politie Utrecht",
                                    "POLICE",
                                    "030-5550142",
                                    "anna.de.graaf@politie.example")),
                    new Account(
                            "demo-medewerker",
                            Role.WORKER,
                            new Profile(
                                    "Noor Bakker",
                                    "Slachtofferhulp",
                                    null,
                                    "030-5550151",
                                    "noor.bakker@houvast.example")),
                    new Account(
                            "demo-medewerker-2",
                            Role.WORKER,
                            new Profile(
                                    "Daan Visser",
                                    "Slachtofferhulp",
                                    null,
                                    "030-5550152",
                                    "daan.visser@houvast.example")));

    private static final Map<String, Account> BY_ID =
            ALL.stream().collect(Collectors.toMap(Account::id, account -> account));

    private final Accounts accounts;

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

    List<AccessPage.Way> ways() {
        return ALL.stream()
                .map(
                        account ->
                                new AccessPage.Way(
                                        account.id(),
                                        Texts.text("access." + account.id()),
                                        Texts.text(
                                                "access." + account.id() + ".hint",
                                                account.profile().name())))
                .toList();
    }
}
