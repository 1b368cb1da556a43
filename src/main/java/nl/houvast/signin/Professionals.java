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
import org.springframework.stereotype.Component;

/**
 * Who may use all our own ways to sign in: professionals and partners for whom their identity
 * provider vouched not too long ago. Staff has the provider, which keeps their passkeys too;
 * clients have links ({@link Clients}).
 */
@Component
class Professionals {

    private static final Set<Role> MAY = EnumSet.of(Role.REFERRER, Role.PARTNER);

    private final Accounts accounts;
    private final SigninSettings settings;
    private final Clock clock;

    Professionals(Accounts accounts, SigninSettings settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whoever reads what is sent to this address. Nobody when two do. */
    Optional<Account> reading(Email email) {
        return accounts.reading(email.value(), MAY, since());
    }

    /** The account with this id. */
    Optional<Account> known(String id) {
        return accounts.known(id, MAY, since());
    }

    /** Keeps that this one is here again. */
    void cameBack(Account account) {
        accounts.cameBack(account.id());
    }

    private Instant since() {
        return clock.instant().minus(settings.vouched());
    }
}
