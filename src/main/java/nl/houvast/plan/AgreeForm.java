package nl.houvast.plan;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import java.util.Arrays;
import java.util.Optional;
import nl.houvast.web.Form;
import nl.houvast.web.Problems;

/**
 * That the person said yes to the plan, as it was chosen.
 *
 * @param how name of an {@link AgreedHow}
 * @param version of the plan that was read
 */
record AgreeForm(String how, String version) implements Form {

    AgreeForm {
        how = requireNonNullElse(how, "");
        version = requireNonNullElse(version, "");
    }

    Problems problems() {
        return chosen().isPresent()
                ? Problems.none()
                : Problems.none().and("how", text("plan.agree.how.wrong"));
    }

    Optional<AgreedHow> chosen() {
        return Arrays.stream(AgreedHow.values()).filter(one -> one.name().equals(how)).findFirst();
    }
}
