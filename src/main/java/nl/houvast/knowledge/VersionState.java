package nl.houvast.knowledge;

/** How far a version came. */
enum VersionState {
    /** Somebody writes it. */
    DRAFT,
    /** It waits for somebody who did not write it. */
    OFFERED,
    /** It was published. Which one of these is read, the article says. */
    PUBLISHED,
    /** Put aside: never published, or taken back afterwards. */
    WITHDRAWN;

    /** Whether somebody still has to do something with it. */
    boolean open() {
        return switch (this) {
            case DRAFT, OFFERED -> true;
            case PUBLISHED, WITHDRAWN -> false;
        };
    }
}
