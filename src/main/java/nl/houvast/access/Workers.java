package nl.houvast.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts that signed in here at least once. */
public interface Workers {

    /** The profile of this account as it was at its last sign-in; empty when it never signed in. */
    Optional<Profile> profile(String actorId);

    /** The names to show for these accounts, all in one question; the id of who never signed in. */
    Map<String, String> names(Collection<String> actorIds);

    /** The name to show for this account; its id when it never signed in. */
    default String name(String actorId) {
        return names(List.of(actorId)).getOrDefault(actorId, actorId);
    }

    /** Ids of all accounts of who calls and helps people, by name. */
    default List<String> all() {
        return staff().stream().map(Account::id).toList();
    }

    /** Whether somebody of this organisation, by its id in the directory, ever signed in here. */
    boolean partnersOf(String organisation);

    /** The accounts of who calls and helps people, by name, as they were at their last sign-in. */
    List<Account> staff();
}
