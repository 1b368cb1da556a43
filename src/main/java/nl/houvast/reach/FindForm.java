package nl.houvast.reach;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons.Sought;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types to find the person who calls.
 *
 * @param after the last who was shown before, to see who comes next; empty to begin
 */
record FindForm(
        @Size(max = 40, message = "{reach.find.reference.wrong}") String reference,
        @Size(max = 100, message = "{reach.find.name.long}") @PlainText String given,
        @Size(max = 100, message = "{reach.find.name.long}") @PlainText String family,
        @Pattern(regexp = "|(19|20)[0-9]{2}", message = "{reach.find.year.wrong}") String birthYear,
        String after)
        implements Form {

    FindForm {
        reference = requireNonNullElse(reference, "").strip();
        given = requireNonNullElse(given, "").strip();
        family = requireNonNullElse(family, "").strip();
        birthYear = requireNonNullElse(birthYear, "").strip();
        after = requireNonNullElse(after, "");
    }

    static FindForm empty() {
        return new FindForm("", "", "", "", "");
    }

    /** Too little finds too many. */
    Problems enough(Problems problems) {
        var year = !birthYear.isEmpty();
        if (!reference.isEmpty() || !given.isEmpty() || (!family.isEmpty() && year)) {
            return problems;
        }
        return family.isEmpty()
                ? problems.and("family", text("reach.find.missing"))
                : problems.and("given", text("reach.find.more"));
    }

    /** Whether a given name is all there is: then nobody is found who has a family name. */
    boolean givenNameOnly() {
        return reference.isEmpty() && family.isEmpty() && !given.isEmpty();
    }

    Sought sought() {
        return new Sought(
                given.isEmpty() ? null : given,
                family.isEmpty() ? null : family,
                birthYear.isEmpty() ? null : Integer.valueOf(birthYear));
    }

    @Nullable PersonId last() {
        return after.isEmpty() ? null : PersonId.parse(after);
    }

    @Override
    public String toString() {
        return "FindForm[hidden]";
    }
}
