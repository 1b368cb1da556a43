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
