package nl.houvast.access;

import java.util.Arrays;
import java.util.Optional;

/** A part of the house that one role may enter. */
enum Area {
    WORK("/werk", Role.WORKER),
    REFER("/aanmelden", Role.REFERRER),
    /** Metadata, never content. Staff for now. */
    MANAGE("/beheer", Role.WORKER);

    private final String path;
    private final Role role;

    Area(String path, Role role) {
        this.path = path;
        this.role = role;
    }

    /** Its first page. */
    String path() {
        return path;
    }

    /** Who may enter. */
    Role role() {
        return role;
    }

    /** Everything in it, as Spring Security writes that. */
    String everything() {
        return path + "/**";
    }

    /** The area in which this address lies, if any. */
    static Optional<Area> of(String address) {
        return Arrays.stream(values())
                .filter(area -> address.matches(area.path + "(?:[/?].*)?"))
                .findFirst();
    }

    /** The area of this role, if it has one. */
    static Optional<Area> of(Role role) {
        return Arrays.stream(values()).filter(area -> area.role == role).findFirst();
    }
}
