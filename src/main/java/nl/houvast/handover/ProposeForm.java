package nl.houvast.handover;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import java.util.Optional;
import java.util.stream.Stream;
import nl.houvast.sharing.Partners;
import nl.houvast.web.Form;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * To which organisation and how, as it was chosen.
 *
 * @param offer the id of the organisation
 * @param kind the name of a {@link HandoverKind}
 */
record ProposeForm(String offer, String kind) implements Form {

    ProposeForm(@Nullable String offer, @Nullable String kind) {
        this.offer = requireNonNullElse(offer, "");
        this.kind = requireNonNullElse(kind, "");
    }

    static ProposeForm empty() {
        return new ProposeForm("", "");
    }

    /** Everything that is wrong, at once. */
    Problems problems(Partners partners) {
        var wrong = Problems.none();
        if (partners.find(offer).isEmpty()) {
            wrong = wrong.and("offer", text("handover.offer.wrong"));
        }
        return chosen().isEmpty() ? wrong.and("kind", text("handover.kind.wrong")) : wrong;
    }

    Optional<HandoverKind> chosen() {
        return Stream.of(HandoverKind.values()).filter(one -> one.name().equals(kind)).findFirst();
    }
}
