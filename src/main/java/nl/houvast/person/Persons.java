package nl.houvast.person;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonRows.Row;
import nl.houvast.person.PersonRows.Why;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to personal data. Every opening names a purpose and is written in the access log in
 * the same transaction; without a transaction there is no opening.
 */
@Service
@Transactional(propagation = MANDATORY, noRollbackFor = Missing.class) // the caller decides
public class Persons {

    private final PersonRows rows;
    private final PersonKeys keys;
    private final BlindIndex index;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Persons(
            PersonRows rows,
            PersonKeys keys,
            BlindIndex index,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.index = index;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps this person, sealed with a key of their own. */
    public PersonId register(Identity identity, Actor by) {
        var now = clock.instant();
        var id = PersonId.next(now);
        var key = keys.make(id);
        var sealed = key.seal(KeptIdentity.write(identity), place(id));
        rows.register(
                new Row(id, keys.wrap(id, key), sealed),
                index.of(identity),
                Birthdays.Watch.of(
                        identity.birthDate(), LocalDate.ofInstant(now, SafeContact.ZONE)),
                TimeOrdered.id(now),
                new Why(Purpose.REGISTRATION, Access.REGISTERED, by, now));
        return id;
    }

    /**
     * Opens one person.
     *
     * @throws Missing when there is no such person, or no longer
     */
    public Identity open(PersonId id, Purpose purpose, Actor by) {
        return open(List.of(id), purpose, by).values().stream()
                .findFirst()
                .orElseThrow(Missing::new);
    }

    /** Opens several persons at once, in the order asked; those that are gone are left out. */
    public Map<PersonId, Identity> open(Collection<PersonId> ids, Purpose purpose, Actor by) {
        var asked = new LinkedHashSet<>(ids);
        if (asked.isEmpty()) {
            return Map.of();
        }
        var now = clock.instant();
        var why = new Why(purpose, Access.IDENTITY_OPENED, by, now);
        var opened = new LinkedHashMap<PersonId, Identity>();
        rows.open(asked, () -> TimeOrdered.id(now), why)
                .forEach(row -> opened.put(row.id(), read(row)));
        asked.retainAll(opened.keySet());
        var inOrder = new LinkedHashMap<PersonId, Identity>();
        asked.forEach(id -> inOrder.put(id, opened.get(id)));
        return inOrder;
    }

    /**
     * Others who may be the same person as these: same number, same e-mail address, or same name
     * and birth date. Who resembles nobody is left out.
     */
    public Map<PersonId, List<PersonId>> alike(Collection<PersonId> ids, Actor by) {
        var now = clock.instant();
        return rows.alike(
                Set.copyOf(ids),
                () -> TimeOrdered.id(now),
                new Why(Purpose.DUPLICATE_CHECK, Access.COMPARED, by, now));
    }

    /**
     * Destroys the key of this person and everything sealed here: nobody reads what was sealed with
     * it again. What stays is the id and the access log. Nothing happens when it was done before.
     */
    public void forget(PersonId id, Actor by) {
        var now = clock.instant();
        var why = new Why(Purpose.ERASURE, Access.FORGOTTEN, by, now);
        if (rows.forget(id, TimeOrdered.id(now), why)) {
            keys.destroy(id);
            events.publishEvent(new PersonForgotten(id, now));
        }
    }

    private Identity read(Row row) {
        try {
            var key = keys.unwrap(row.id(), row.wrappedKey());
            return KeptIdentity.read(key.open(row.identity(), place(row.id())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the identity of " + row.id(), e);
        }
    }

    static String place(PersonId id) {
        return "person.person.identity|" + id;
    }
}
