package nl.houvast.access;

/** What somebody is to Houvast. A person acts in one role at a time. */
public enum Role {
    /** Anybody: not signed in. */
    VISITOR,
    /** A professional who refers people (verwijzer). Never learns what followed. */
    REFERRER,
    /** A machine that refers on behalf of an organisation. Never learns what followed. */
    MACHINE,
    /** Somebody of the support organisation who calls and helps. */
    WORKER;

    /** The name under which Spring Security knows this role. */
    public String authority() {
        return "ROLE_" + name();
    }
}
