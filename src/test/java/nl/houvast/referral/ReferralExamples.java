package nl.houvast.referral;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.advice.Eligibility;
import nl.houvast.advice.HelpKind;
import nl.houvast.advice.Route;
import nl.houvast.advice.Ruling;
import nl.houvast.advice.Situation;
import nl.houvast.contact.SafeContact;
import nl.houvast.kernel.PersonName;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.person.ContactPerson;
import nl.houvast.person.Identity;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.GivenBy;
import nl.houvast.privacy.GivenHow;
import org.jspecify.annotations.Nullable;

/** The people and moments our tests talk about. All of them are invented. */
public final class ReferralExamples {

    public static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");
    public static final Actor NOOR = Actor.worker("worker-noor");
    public static final Actor POLICE = new Actor("client-politie", Role.MACHINE);

    public static final PhoneNumber PHONE = new PhoneNumber("+31612345678");
    static final SafeContact CALL_ONLY = safe(true, false, false, false, false);
    static final ContactPerson PARENT =
            new ContactPerson(
                    new PersonName("Kim", "Voorbeeld"),
                    new PhoneNumber("+31687654321"),
                    ContactPerson.Relation.PARENT);

    private ReferralExamples() {}

    static SafeContact safe(
            boolean call, boolean voicemail, boolean sms, boolean email, boolean letter) {
        return new SafeContact(call, voicemail, sms, email, letter, List.of(), null, null);
    }

    static Identity sam(@Nullable ContactPerson contact, SafeContact safe) {
        return new Identity(
                new PersonName("Sam", "Voorbeeld"), null, PHONE, null, "nl", false, contact, safe);
    }

    static ConsentGiven consentOf(GivenBy givenBy) {
        return new ConsentGiven(ConsentBasis.EXPLICIT, givenBy, GivenHow.ORAL, NOON);
    }

    static Referrer referrer(Profession profession) {
        return new Referrer("Politie Voorbeeldstad", profession, "A. Agent", null, null, "PL-1");
    }

    /** A request of an adult who can be called, with everything in order. */
    public static SubmitReferral aRequest() {
        return request("violence.assault", GivenBy.SELF, null, CALL_ONLY);
    }

    static SubmitReferral request(
            String event,
            @Nullable GivenBy givenBy,
            @Nullable ContactPerson contact,
            SafeContact safe) {
        return new SubmitReferral(
                Situation.of(event, "victim"),
                sam(contact, safe),
                false,
                givenBy == null ? null : consentOf(givenBy),
                referrer(Profession.POLICE),
                Set.of(HelpKind.EMOTIONAL),
                null);
    }

    static Ruling ruling(Eligibility eligibility, Route route) {
        return new Ruling(eligibility, route, false);
    }
}
