package nl.houvast.access;

/**
 * Whoever performs a use case. Every command names one; the access log is made of them.
 *
 * @param id opaque and stable: the subject that the identity provider gave, never a name
 */
public record Actor(String id, Role role) {

    /** Somebody who is not signed in. */
    public static final Actor VISITOR = new Actor("visitor", Role.VISITOR);

    /** The house itself, in its own time: nobody clicked. */
    public static final Actor HOUSE = new Actor("houvast", Role.MACHINE);

    /** A member of staff. */
    public static Actor worker(String id) {
        return new Actor(id, Role.WORKER);
    }

    /** A professional who refers. */
    public static Actor referrer(String id) {
        return new Actor(id, Role.REFERRER);
    }

    /** Whether this actor is of the support organisation itself. */
    public boolean isStaff() {
        return role == Role.WORKER;
    }
}
