package nl.houvast.signin;

import java.util.Optional;
import nl.houvast.access.Account;
import nl.houvast.kernel.Email;

/**
 * Implemented by the module that knows which clients may sign in. This module knows nothing about
 * them: not who they are, and not whether a message to them is safe.
 */
public interface Clients {

    /** The client who may sign in and has this address; nobody when there are two of them. */
    Optional<Account> reading(Email email);

    /** The client with this account, while they may sign in. */
    Optional<Account> known(String account);

    /** Sends the client the address of their link, if that is safe now; nobody hears whether. */
    void send(String account, String address);
}
