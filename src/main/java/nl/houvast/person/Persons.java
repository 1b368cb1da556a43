package nl.houvast.person;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.ChangedRows.FoundBy;
import nl.houvast.person.PersonRows.Row;
import nl.houvast.person.PersonRows.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to personal data. Every opening names a purpose and is written in the log of
 * processing in the same transaction; without a transaction there is no opening.
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
                TimeOrdered.id(now),
                FoundBy.of(identity, index, now),
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
        rows.open(asked, why).forEach(row -> opened.put(row.id(), read(row)));
        asked.retainAll(opened.keySet());
        var inOrder = new LinkedHashMap<PersonId, Identity>();
        asked.forEach(id -> inOrder.put(id, opened.get(id)));
        return inOrder;
    }

    /**
     * How many others are alike at most by one thing, the newest. What more people share, as the
     * number of a shelter after a disaster, tells nothing about who is the same person; and of all
     * pairs of thousands of people there are too many to keep.
     */
    public static final int ALIKE_AT_MOST = 20;

    /**
     * Others who may be the same person as these: same number, same e-mail address, or same name
     * and birth date, of each the {@link #ALIKE_AT_MOST} newest. Who resembles nobody is left out.
     */
    public Map<PersonId, List<PersonId>> alike(Collection<PersonId> ids, Actor by) {
        return alike(ids, false, by);
    }

    /** The same, and who has the same postal address: who may live together. Newest last. */
    public List<PersonId> near(PersonId id, Actor by) {
        return alike(List.of(id), true, by).getOrDefault(id, List.of());
    }

    private Map<PersonId, List<PersonId>> alike(Collection<PersonId> ids, boolean home, Actor by) {
        var now = clock.instant();
        return rows.alike(
                Set.copyOf(ids), home, new Why(Purpose.DUPLICATE_CHECK, Access.COMPARED, by, now));
    }

    /** So many persons a search tells in one go: whoever looks for one does not open fifty. */
    public static final int FOUND_AT_ONCE = 10;

    /** Of so many persons with one e-mail address is asked who was meant: the newest. */
    private static final int READERS_AT_MOST = 50;

    /**
     * A name to look for as it sounds, whatever its spelling.
     *
     * @param given the given name or its initial, or null when a year of birth is known
     * @param family the family name, with or without "van der"; null for whoever has none
     * @param birthYear null when it is not known
     */
    public record Sought(
            @Nullable String given, @Nullable String family, @Nullable Integer birthYear) {

        /** A family name alone would find too many, and is not to be found by. */
        public Sought {
            if (given == null && (family == null || birthYear == null)) {
                throw new IllegalArgumentException(
                        "a given name, or a family name with a year of birth");
            }
        }

        @Override
        public String toString() {
            return "Sought[hidden]";
        }
    }

    /** As many are looked at in one go. */
    static final int TOGETHER = 200;

    /** How often a search goes on: whoever sees none of ten thousand must ask more precisely. */
    private static final int ROUNDS = 50;

    /**
     * Who was found.
     *
     * @param found the newest first
     * @param more whether the actor may see others whose name sounds like it, kept before these
     */
    public record SearchResult(List<PersonId> found, boolean more) {}

    /**
     * Those whose name sounds like this and whom the actor may see, the newest first, {@link
     * #FOUND_AT_ONCE} at most. Whoever was kept with another year of birth is left out; whoever was
     * kept without one is not, and nobody whose data are restricted is found.
     *
     * <p>Nobody is opened. Who sounds like it and is out of reach counts for nothing here: they
     * keep nobody else from being found, and their log says nothing. An actor who learns nothing
     * about somebody, not even that they are here, did not process their data; a line about it
     * would tell the person that somebody asked for them, which a search for a namesake is not.
     *
     * @param last the last who was found before, to go on after them; null to begin
     * @param seen leaves of some persons those whom the actor may see, in the same order
     * @return who is told to the actor: each of them has it in their log
     */
    public SearchResult search(
            Sought sought,
            @Nullable PersonId last,
            UnaryOperator<List<PersonId>> seen,
            Purpose purpose,
            Actor by) {
        var names = index.soundsWithGivenName(sought);
        var years = index.soundsWithYear(sought);
        var found = new ArrayList<PersonId>();
        var before = last == null ? new PersonId(new UUID(-1, -1)) : last; // later than anybody
        for (int round = 0; round < ROUNDS && found.size() <= FOUND_AT_ONCE; round++) {
            var some = rows.sounding(names, years, before, TOGETHER);
            found.addAll(seen.apply(some));
            if (some.size() < TOGETHER) {
                break;
            }
            before = some.getLast();
        }
        var told = found.stream().limit(FOUND_AT_ONCE).toList();
        rows.tell(told, new Why(purpose, Access.FOUND, by, clock.instant()));
        return new SearchResult(told, found.size() > told.size());
    }

    /**
     * Those who have this e-mail address, of the fifty newest. Nobody is opened.
     *
     * @param sought whether the caller looks for this person: they have it in their log, and of
     *     others nothing is told or written, so that whoever types an address leaves no trace in
     *     the log of somebody who has no part in it
     */
    public List<PersonId> reading(
            Email email, Predicate<PersonId> sought, Purpose purpose, Actor by) {
        var found = rows.having(index.of(email), READERS_AT_MOST).stream().filter(sought).toList();
        rows.tell(found, new Why(purpose, Access.FOUND, by, clock.instant()));
        return found;
    }

    /**
     * Sees to it that this person is not forgotten until the caller's transaction ends. For whoever
     * writes something about them and seals nothing; sealing does it by itself.
     *
     * @throws Missing when there is no such person, or no longer
     */
    public void hold(PersonId id) {
        if (keys.hold(id).isEmpty()) {
            throw new Missing();
        }
    }

    /**
     * Waits for whoever writes something about this person, and makes others wait until the
     * caller's transaction ends. For whoever first looks whether they may be forgotten or changed.
     */
    public void lock(PersonId id) {
        keys.lock(id);
    }

    /**
     * Destroys the key of this person and everything sealed here: nobody reads what was sealed with
     * it again. What stays is the id and the log of processing. Nothing happens when it was done
     * before.
     */
    public void forget(PersonId id, Actor by) {
        var now = clock.instant();
        var why = new Why(Purpose.ERASURE, Access.FORGOTTEN, by, now);
        keys.lock(id); // before the person's row, as whoever changes it does
        if (rows.forget(id, why)) {
            keys.destroy(id);
            events.publishEvent(new PersonForgotten(id, now));
        }
    }

    private Identity read(Row row) {
        try {
            var key = keys.unwrap(row.id(), row.key());
            return KeptIdentity.read(key.open(row.identity(), place(row.id())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the identity of " + row.id(), e);
        }
    }

    static String place(PersonId id) {
        return "person.person.identity|" + id;
    }
}
