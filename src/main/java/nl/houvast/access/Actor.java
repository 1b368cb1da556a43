package nl.houvast.access;

/**
 * Whoever performs a use case. Every command names one; the log of processing is made of them.
 *
 * @param id opaque and stable: the subject that the identity provider gave, never a name
 * @param scope the regions and teams they work for; says nothing for who is not staff
 */
public record Actor(String id, Role role, Scope scope) {

    /** Somebody who is not signed in. */
    public static final Actor VISITOR = new Actor("visitor", Role.VISITOR);

    /** The house itself, in its own time: nobody clicked. */
    public static final Actor HOUSE = new Actor("houvast", Role.MACHINE);

    private static final String HOLDER = "holder-";

    /** Somebody without regions and teams. */
    public Actor(String id, Role role) {
        this(id, role, Scope.NOWHERE);
    }

    /** A member of staff who works for the whole country. */
    public static Actor worker(String id) {
        return new Actor(id, Role.WORKER, Scope.EVERYWHERE);
    }

    /** A professional who refers. */
    public static Actor referrer(String id) {
        return new Actor(id, Role.REFERRER);
    }

    /** Somebody of an organisation who has no account, and was given a key to this one record. */
    public static Actor holder(String record) {
        return new Actor(HOLDER + record, Role.PARTNER);
    }

    /** Whether this is the id of somebody with a key: such a one has no name. */
    public static boolean isHolder(String id) {
        return id.startsWith(HOLDER);
    }

    /** Whether this actor calls and helps people, or leads who does. */
    public boolean isStaff() {
        return role == Role.WORKER || role == Role.SUPERVISOR;
    }
}
