package nl.houvast.portal;

import java.util.Optional;
import nl.houvast.access.Account;
import nl.houvast.access.Actor;
import nl.houvast.access.Profile;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.kernel.Email;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.post.Post;
import nl.houvast.signin.Clients;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which clients may sign in by a link, and how that link reaches them. */
@Service
@Transactional
class PortalClients implements Clients {

    private final Accesses accesses;
    private final Persons persons;
    private final Post post;

    PortalClients(Accesses accesses, Persons persons, Post post) {
        this.accesses = accesses;
        this.persons = persons;
        this.post = post;
    }

    @Override
    public Optional<Account> reading(Email email) {
        var found =
                persons
                        .reading(
                                email,
                                person -> accesses.open(person).isPresent(),
                                Purpose.SIGN_IN,
                                Actor.VISITOR)
                        .stream()
                        .flatMap(person -> accesses.open(person).stream())
                        .toList();
        return found.size() == 1
                ? Optional.of(account(found.getFirst().account()))
                : Optional.empty();
    }

    @Override
    public Optional<Account> known(String account) {
        return accesses.open(account).map(access -> account(access.account()));
    }

    @Override
    public void send(String account, String address) {
        accesses.open(account).ifPresent(access -> send(access.person(), account, address));
    }

    private void send(PersonId person, String account, String address) {
        post.link(person, address, new Actor(account, Role.CLIENT));
    }

    /** Nothing in it says who they are: a session holds it. */
    private static Account account(String id) {
        return new Account(id, Role.CLIENT, Scope.NOWHERE, new Profile("", null, null, null, null));
    }
}
