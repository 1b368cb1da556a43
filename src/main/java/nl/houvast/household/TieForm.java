package nl.houvast.household;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import java.util.Arrays;
import java.util.Optional;
import nl.houvast.web.Form;
import nl.houvast.web.Problems;

/**
 * Whom somebody belongs with, as it was typed.
 *
 * @param reference the number under which the other one was referred
 * @param kind how they belong together
 */
record TieForm(String reference, String kind) implements Form {

    static final TieForm EMPTY = new TieForm("", "");

    TieForm {
        reference = requireNonNullElse(reference, "").strip();
        kind = requireNonNullElse(kind, "");
    }

    Optional<TieKind> chosen() {
        return Arrays.stream(TieKind.values()).filter(one -> one.name().equals(kind)).findFirst();
    }

    /** Everything that is wrong, at once. */
    Problems problems() {
        var problems = Problems.none();
        if (reference.isEmpty()) {
            problems = problems.and("reference", text("household.reference.missing"));
        }
        return chosen().isPresent()
                ? problems
                : problems.and("kind", text("household.kind.missing"));
    }
}
