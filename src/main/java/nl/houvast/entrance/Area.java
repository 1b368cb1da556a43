package nl.houvast.entrance;

import java.util.Arrays;
import java.util.Optional;
import nl.houvast.access.Role;

/** A part of the house that some roles may enter. */
enum Area {
    /** What is told to everybody who works here; in the way of, and before, the work itself. */
    NEWS("/werk/nieuws"),
    /** Calling and helping people. */
    WORK("/werk"),
    /** Talking over with professionals what they see, without naming anybody. */
    ADVISE("/adviesgesprekken"),
    /** Referring people. */
    REFER("/aanmelden"),
    /** Watching over who opens what, over accounts and over what is sent; keeping what we say. */
    MANAGE("/beheer"),
    /** One's own pages, for who is helped. */
    OWN("/mijn"),
    /** Reading what was shared with one's organisation. */
    SHARED("/partner");

    private final String path;

    Area(String path) {
        this.path = path;
    }

    /** Its first page. */
    String path() {
        return path;
    }

    /** Whether this role may enter. What it finds there is another question. */
    boolean isFor(Role role) {
        return switch (this) {
            case NEWS -> WORK.isFor(role) || role == Role.ADVISOR;
            case WORK -> role == Role.WORKER || role == Role.SUPERVISOR;
            case ADVISE -> role == Role.ADVISOR || role == Role.SUPERVISOR;
            case REFER -> role == Role.REFERRER || role == Role.ADVISOR;
            case OWN -> role == Role.CLIENT;
            case SHARED -> role == Role.PARTNER;
            case MANAGE ->
                    role == Role.PRIVACY_OFFICER
                            || role == Role.ADMINISTRATOR
                            || role == Role.EDITOR
                            || WORK.isFor(role);
        };
    }

    /** Who may enter, as Spring Security names them. */
    String[] authorities() {
        return Arrays.stream(Role.values())
                .filter(this::isFor)
                .map(Role::authority)
                .toArray(String[]::new);
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

    /** Where this role begins, if it has an area. */
    static Optional<Area> of(Role role) {
        return Arrays.stream(values()).filter(area -> area != NEWS && area.isFor(role)).findFirst();
    }
}
