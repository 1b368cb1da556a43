package nl.houvast.draft;

import java.util.Optional;
import java.util.stream.Stream;

/** The pages of the form, in order. */
enum Step {
    SITUATION("situatie"),
    CONSENT("toestemming"),
    PERSON("persoon"),
    HELP("hulp"),
    CHECK("controle");

    private final String path;

    Step(String path) {
        this.path = path;
    }

    /** The page after this one; the last stays where it is. */
    Step next() {
        return switch (this) {
            case SITUATION -> CONSENT;
            case CONSENT -> PERSON;
            case PERSON -> HELP;
            case HELP, CHECK -> CHECK;
        };
    }

    /** The page before this one; the first stays where it is. */
    Step previous() {
        return switch (this) {
            case SITUATION, CONSENT -> SITUATION;
            case PERSON -> CONSENT;
            case HELP -> PERSON;
            case CHECK -> HELP;
        };
    }

    /** The last part of its address. */
    String path() {
        return path;
    }

    String address(DraftId draft) {
        return "/aanmelden/" + draft + "/" + path;
    }

    static Optional<Step> at(String path) {
        return Stream.of(values()).filter(step -> step.path.equals(path)).findFirst();
    }
}
