package nl.houvast.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.advice.Route;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.privacy.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of referrals, for the questions of whom they are about. */
@Component
@Transactional
class ReferralRecords implements PersonalData {

    private final Referrals referrals;
    private final Safekeeping safekeeping;

    ReferralRecords(Referrals referrals, Safekeeping safekeeping) {
        this.referrals = referrals;
        this.safekeeping = safekeeping;
    }

    @Override
    public Map<String, Left> tables() {
        return Map.of("referral.referral", Left.NOTHING);
    }

    /**
     * Who referred is told, since everybody may know where their data came from (art. 14(2)(f)
     * GDPR); how the referrer is reached is not.
     */
    @Override
    public List<Part> about(PersonId person, Actor by) {
        return List.of(
                new Part(
                        "referrals",
                        referrals.findByPerson(person).stream()
                                .map(referral -> entry(referral, by))
                                .toList()));
    }

    private Map<String, String> entry(Referral referral, Actor by) {
        var referrer = safekeeping.referrer(referral, Purpose.RIGHTS_REQUEST, by);
        var name = referrer.name();
        var entry = new LinkedHashMap<String, String>();
        entry.put("receivedAt", referral.receivedAt().toString());
        entry.put("event", referral.event());
        entry.put("relation", referral.relation());
        entry.put("referredByOrganisation", referrer.organisation());
        entry.put("referredByProfession", referrer.profession().name());
        if (name != null) {
            entry.put("referredByName", name);
        }
        safekeeping
                .note(referral, Purpose.RIGHTS_REQUEST, by)
                .ifPresent(note -> entry.put("note", note));
        return entry;
    }

    @Override
    public boolean dangerAtHome(PersonId person) {
        return referrals.findByPerson(person).stream()
                .anyMatch(it -> it.unsafeHome() || it.route() == Route.CHILD_ALONE);
    }
}
