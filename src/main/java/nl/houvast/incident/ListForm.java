package nl.houvast.incident;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import java.time.Instant;
import java.time.LocalDate;
import nl.houvast.contact.SafeContact;
import nl.houvast.kernel.TypedDay;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.GivenHow;
import nl.houvast.referral.Profession;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * By what right somebody brings a list, as it was typed.
 *
 * @param asked day on which the people were asked
 */
record ListForm(String organisation, String profession, String basis, String how, String asked)
        implements Form {

    private static final int LONGEST = 120;

    ListForm(
            @Nullable String organisation,
            @Nullable String profession,
            @Nullable String basis,
            @Nullable String how,
            @Nullable String asked) {
        this.organisation = requireNonNullElse(organisation, "").strip();
        this.profession = requireNonNullElse(profession, "");
        this.basis = requireNonNullElse(basis, "");
        this.how = requireNonNullElse(how, "");
        this.asked = requireNonNullElse(asked, "").strip();
    }

    static ListForm empty() {
        return new ListForm("", "", "", "", "");
    }

    /** Everything that is wrong, at once. */
    Problems problems(LocalDate today) {
        var wrong = Problems.none();
        if (organisation.isEmpty()
                || organisation.length() > LONGEST
                || !PlainText.Check.readable(organisation, false)) {
            wrong = wrong.and("organisation", text("incident.bring.organisation.wrong", LONGEST));
        }
        var who = Reading.constant(Profession.class).apply(profession);
        if (who.isEmpty()) {
            wrong = wrong.and("profession", text("incident.bring.profession.wrong"));
        }
        var ground = Reading.constant(ConsentBasis.class).apply(basis);
        if (ground.isEmpty()) {
            wrong = wrong.and("basis", text("incident.bring.basis.wrong"));
        } else if (ground.get() == ConsentBasis.NO_OBJECTION
                && who.filter(Profession::mayReferOnNoObjection).isEmpty()) {
            wrong = wrong.and("basis", text("referral.objection.consent.basis"));
        }
        if (Reading.constant(GivenHow.class).apply(how).isEmpty()) {
            wrong = wrong.and("how", text("incident.bring.how.wrong"));
        }
        return TypedDay.read(asked).filter(it -> !it.isAfter(today)).isEmpty()
                ? wrong.and("asked", text("incident.bring.asked.wrong"))
                : wrong;
    }

    /** What was typed, when nothing is wrong with it. */
    Ground ground() {
        return new Ground(
                organisation,
                Profession.valueOf(profession),
                ConsentBasis.valueOf(basis),
                GivenHow.valueOf(how),
                TypedDay.read(asked).orElseThrow().atStartOfDay(SafeContact.ZONE).toInstant());
    }

    /**
     * By what right somebody brings a list of people, as they say it: for everybody on it.
     *
     * @param organisation whose list it is
     * @param askedAt when the people said yes, or did not object
     */
    record Ground(
            String organisation,
            Profession profession,
            ConsentBasis basis,
            GivenHow how,
            Instant askedAt) {}
}
