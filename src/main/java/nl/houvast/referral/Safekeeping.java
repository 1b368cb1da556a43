package nl.houvast.referral;

import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import nl.houvast.privacy.Consents;
import nl.houvast.privacy.GiveConsent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts what a referral tells about people where it belongs: in the vault, with the consent beside
 * it.
 */
@Component
class Safekeeping {

    private static final String REFERRER = "referral.referral.referrer";
    private static final String NOTE = "referral.referral.note";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Persons persons;
    private final Consents consents;
    private final Vault vault;

    Safekeeping(Persons persons, Consents consents, Vault vault) {
        this.persons = persons;
        this.consents = consents;
        this.vault = vault;
    }

    PersonId keep(Identity identity, ConsentGiven consent, Actor by) {
        var person = persons.register(identity, by);
        consents.give(
                new GiveConsent(
                        person, consent.basis(), consent.givenBy(), consent.how(), consent.at()),
                by);
        return person;
    }

    Sealed seal(PersonId person, Referrer referrer) {
        return vault.seal(person, REFERRER, JSON.writeValueAsString(referrer));
    }

    Sealed sealNote(PersonId person, String note) {
        return vault.seal(person, NOTE, note);
    }

    Referrer referrer(Referral referral, Purpose purpose, Actor by) {
        var text = vault.open(referral.person(), REFERRER, referral.referrer(), purpose, by);
        return JSON.readValue(text, Referrer.class);
    }

    Optional<String> note(Referral referral, Purpose purpose, Actor by) {
        return Optional.ofNullable(referral.note())
                .map(box -> vault.open(referral.person(), NOTE, box, purpose, by));
    }
}
