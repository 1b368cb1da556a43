package nl.houvast.draft;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import nl.houvast.advice.Route;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.GivenBy;
import nl.houvast.privacy.GivenHow;
import nl.houvast.referral.ConsentGiven;
import nl.houvast.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * Who said yes, and how.
 *
 * @param agreed SELF, PARENT or both
 * @param basis a {@link ConsentBasis}; only police and prosecution see the choice
 * @param how a {@link GivenHow}
 */
record ConsentForm(List<String> agreed, String basis, String how) implements Form {

    static final String SELF = "SELF";
    static final String PARENT = "PARENT";

    ConsentForm {
        agreed = List.copyOf(requireNonNullElse(agreed, List.of()));
        basis = requireNonNullElse(basis, ConsentBasis.EXPLICIT.name());
        how = requireNonNullElse(how, GivenHow.ORAL.name());
    }

    static ConsentForm empty() {
        return new ConsentForm(List.of(), ConsentBasis.EXPLICIT.name(), GivenHow.ORAL.name());
    }

    /** The consent, or null when somebody who must say yes did not, or something is wrong. */
    @Nullable ConsentGiven read(Reading reading, Route route, Instant at) {
        var ground = reading.required("basis", basis, Reading.constant(ConsentBasis.class));
        var form = reading.required("how", how, Reading.constant(GivenHow.class));
        if (!whoMustAgree(route).stream().allMatch(agreed::contains)) {
            reading.wrong("agreed", "draft.agreed.missing." + route);
            return null;
        }
        return ground == null || form == null
                ? null
                : new ConsentGiven(ground, givenBy(), form, at);
    }

    /** Whose yes is needed on this route (age rules of Slachtofferhulp Nederland). */
    static List<String> whoMustAgree(Route route) {
        return switch (route) {
            case PARENT -> List.of(PARENT);
            case JOINT -> List.of(SELF, PARENT);
            case SELF, CHILD_ALONE, NONE -> List.of(SELF);
        };
    }

    private GivenBy givenBy() {
        var self = agreed.contains(SELF);
        var parent = agreed.contains(PARENT);
        return self && parent
                ? GivenBy.SELF_AND_PARENT
                : parent ? GivenBy.PARENT_OR_CARER : GivenBy.SELF;
    }
}
