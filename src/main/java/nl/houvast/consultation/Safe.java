package nl.houvast.consultation;

import nl.houvast.consultation.Callback.Contact;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals what was said and how somebody is reached, each so that only its own row opens it. */
@Component
class Safe {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Vault vault;

    Safe(Vault vault) {
        this.vault = vault;
    }

    Sealed seal(ConsultationId id, Said said) {
        return vault.sealAlone(id.value(), JSON.writeValueAsString(said));
    }

    /** What was said; nothing when it was dropped. */
    Said said(Consultation consultation) {
        return consultation
                .said()
                .map(box -> vault.openAlone(consultation.id().value(), box))
                .map(text -> JSON.readValue(text, Said.class))
                .orElse(Said.NOTHING);
    }

    Sealed seal(CallbackId id, Contact contact) {
        return vault.sealAlone(id.value(), JSON.writeValueAsString(contact));
    }

    /** How this is opened is known by the callback alone; empty strings once it is done. */
    Contact contact(Callback callback) {
        return callback.contact()
                .map(box -> vault.openAlone(callback.id().value(), box))
                .map(text -> JSON.readValue(text, Contact.class))
                .orElse(new Contact(null, null, null, "nl"));
    }

    /** What was said, sealed again under the key of today. */
    Sealed again(Consultation consultation) {
        return seal(consultation.id(), said(consultation));
    }

    /** How somebody is reached, sealed again under the key of today. */
    Sealed again(Callback callback) {
        return seal(callback.id(), contact(callback));
    }
}
