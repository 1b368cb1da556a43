package nl.houvast.rights;

import static nl.houvast.web.Texts.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.houvast.contact.SafeContact;
import nl.houvast.kernel.TypedDay;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.Keepers.Held;
import nl.houvast.privacy.Keepers.HeldRows;
import nl.houvast.web.Page;

/**
 * Everybody who must not be forgotten yet, by the number of the referral. Does not say who it is.
 *
 * @param references by person
 * @param names of who placed it, by account
 */
record HeldPage(HeldRows rows, Map<PersonId, String> references, Map<String, String> names)
        implements Page {

    String reference(Held hold) {
        return references.getOrDefault(hold.person(), text("rights.held.noReference"));
    }

    String name(Held hold) {
        return names.getOrDefault(hold.by(), hold.by());
    }

    static String day(Instant at) {
        return TypedDay.write(LocalDate.ofInstant(at, SafeContact.ZONE));
    }

    /** What happens on its day, in words. */
    static String until(Held hold) {
        return text(hold.ends() ? "rights.held.ends" : "rights.held.look", day(hold.until()));
    }

    static String address(Held hold) {
        return "/beheer/bewaren/vastgehouden/" + hold.id();
    }
}
