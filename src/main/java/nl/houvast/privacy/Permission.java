package nl.houvast.privacy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver may know of a person for as long as this transaction lasts. There is no other way
 * to make one than to ask {@link Consents}, and no other way to get fields for a receiver than from
 * one. A withdrawal waits until the transaction that asked has ended.
 */
public final class Permission {

    private final PersonId person;
    private final Set<Field> fields;

    Permission(PersonId person, Set<Field> fields) {
        this.person = person;
        this.fields = Collections.unmodifiableSet(fields);
    }

    /** Whether nothing may be known: there is no consent, or no longer. */
    public boolean none() {
        return fields.isEmpty();
    }

    /** Whether all of these may be known. */
    public boolean allows(Set<Field> asked) {
        return !none() && fields.containsAll(asked);
    }

    /** What may be known; empty when there is no consent. */
    public Set<Field> fields() {
        return fields;
    }

    /** Of whom. */
    PersonId person() {
        return person;
    }

    /** Shows what was asked as far as it may be known. Unknown things are left out. */
    Map<Field, String> show(Set<Field> asked, Identity who, @Nullable String story) {
        var shown = new EnumMap<Field, String>(Field.class);
        for (var field : asked) {
            var value = field == Field.STORY ? story : field.of(who);
            if (fields.contains(field) && value != null) {
                shown.put(field, value);
            }
        }
        return shown;
    }
}
