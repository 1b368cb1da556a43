package nl.houvast.signin;

import java.util.Optional;
import nl.houvast.access.Account;
import nl.houvast.access.Role;
import nl.houvast.kernel.Email;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may sign in by a link: professionals, partners, and clients who were given access. */
@Component
class LinkReaders {

    private final Professionals professionals;
    private final ObjectProvider<Clients> clients;

    LinkReaders(Professionals professionals, ObjectProvider<Clients> clients) {
        this.professionals = professionals;
        this.clients = clients;
    }

    /** The professional or partner who has this address. */
    Optional<Account> professional(Email email) {
        return professionals.reading(email);
    }

    /** Whoever has this account, while they may sign in. */
    Optional<Account> known(String id) {
        return professionals
                .known(id)
                .or(() -> clients.stream().flatMap(some -> some.known(id).stream()).findFirst());
    }

    /** Keeps that this one is here again; of clients nothing is kept. */
    void cameBack(Account account) {
        if (account.role() != Role.CLIENT) {
            professionals.cameBack(account);
        }
    }
}
