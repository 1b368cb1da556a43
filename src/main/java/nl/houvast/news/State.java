package nl.houvast.news;

/** How far something came that is written here. */
enum State {
    /** Somebody writes it. */
    DRAFT,
    /** It waits for somebody who did not write it. */
    OFFERED,
    /** It was published by somebody who did not write it. */
    PUBLISHED,
    /** Nobody reads it, and that stays so. */
    OFF;

    /** Whether somebody still has to do something with it. */
    boolean open() {
        return switch (this) {
            case DRAFT, OFFERED -> true;
            case PUBLISHED, OFF -> false;
        };
    }
}
