package nl.houvast.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.houvast.access.Account;
import nl.houvast.access.Accounts;
import nl.houvast.access.Role;
import nl.houvast.kernel.Email;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may sign in by a link: professionals and partners for whom their identity provider vouched
 * not too long ago, and clients who were given access.
 */
@Component
class LinkReaders {

    private static final Set<Role> MAY = EnumSet.of(Role.REFERRER, Role.PARTNER);

    private final Accounts accounts;
    private final ObjectProvider<Clients> clients;
    private final SigninSettings settings;
    private final Clock clock;

    LinkReaders(
            Accounts accounts,
            ObjectProvider<Clients> clients,
            SigninSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.clients = clients;
        this.settings = settings;
        this.clock = clock;
    }

    /** The professional or partner who has this address. */
    Optional<Account> professional(Email email) {
        return accounts.reading(email.value(), MAY, vouched());
    }

    /** The professional or partner who has this account. */
    Optional<Account> professional(String id) {
        return accounts.known(id, MAY, vouched());
    }

    /** Whoever has this account, while they may sign in. */
    Optional<Account> known(String id) {
        return professional(id)
                .or(() -> clients.stream().flatMap(some -> some.known(id).stream()).findFirst());
    }

    /** Keeps that this one is here again; of clients nothing is kept. */
    void cameBack(Account account) {
        if (account.role() != Role.CLIENT) {
            accounts.cameBack(account.id());
        }
    }

    private Instant vouched() {
        return clock.instant().minus(settings.vouched());
    }
}
