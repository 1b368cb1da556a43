package nl.houvast.privacy;

import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Ages;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonId;
import nl.houvast.person.PersonUpdates;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.person.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who may have an answer, and what the answers are made of. */
@Component
class RightsAnswers {

    /** The form of the export, as docs/export.schema.json describes it. */
    static final String FORM = "houvast-export-1";

    static final String NOBODY = "-";

    private static final String ERASED = "privacy.certificate";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Persons persons;
    private final Vault vault;
    private final List<PersonalData> modules;
    private final LegalHolds holds;
    private final Clock clock;

    RightsAnswers(
            Persons persons,
            Vault vault,
            List<PersonalData> modules,
            LegalHolds holds,
            Clock clock) {
        this.persons = persons;
        this.vault = vault;
        this.modules = modules;
        this.holds = holds;
        this.clock = clock;
    }

    /**
     * Whoever asks for a child has no answer when home may be the danger (art. 41(1)(d) UAVG), nor
     * from 16, when the young person decides (art. 5(4) UAVG).
     *
     * @throws Refusal when this person may not have it
     */
    void requireEntitled(RightsRequest request, Actor by) {
        if (request.askedBy() == GivenBy.SELF || request.askedBy() == GivenBy.SELF_AND_PARENT) {
            return;
        }
        var person = request.person();
        Refusal.unless(!dangerAtHome(person), PrivacyRefusal.NOT_FOR_PARENT);
        var born = persons.open(person, Purpose.RIGHTS_REQUEST, by).birthDate();
        Refusal.unless(
                born != null && Ages.at(born, clock.instant()) < 16, PrivacyRefusal.NOT_FOR_PARENT);
    }

    boolean dangerAtHome(PersonId person) {
        return modules.stream().anyMatch(module -> module.dangerAtHome(person));
    }

    /** Who it is now, to put right what is wrong. */
    Identity identity(PersonId person, Actor by) {
        return persons.open(person, Purpose.RIGHTS_REQUEST, by);
    }

    /** Changes what is kept, and lets receivers know. */
    @Component
    static class Changes {

        private final Persons persons;
        private final PersonUpdates updates;
        private final Notices notices;
        private final ApplicationEventPublisher events;

        Changes(
                Persons persons,
                PersonUpdates updates,
                Notices notices,
                ApplicationEventPublisher events) {
            this.persons = persons;
            this.updates = updates;
            this.notices = notices;
            this.events = events;
        }

        String edition(PersonId person, Identity now) {
            return updates.edition(person, now);
        }

        /** Two who correct at once are one after the other, and the second is refused. */
        void rectify(PersonId person, String seen, Identity corrected, Actor by) {
            persons.lock(person);
            var now = persons.open(person, Purpose.RIGHTS_REQUEST, by);
            Refusal.unless(edition(person, now).equals(seen), PrivacyRefusal.CHANGED_MEANWHILE);
            updates.rectify(person, corrected, by);
            notices.corrected(person);
            events.publishEvent(new RightsDesk.Corrected(person));
        }

        void restrict(PersonId person, Actor by) {
            updates.restrict(person, by);
        }

        void release(PersonId person, Actor by) {
            updates.release(person, by);
        }
    }

    /** Nobody forgets this person until the transaction ends. */
    void hold(PersonId person) {
        persons.hold(person);
    }

    /** Whether this actor may see this person. */
    boolean inReach(PersonId person, Actor by) {
        return by.isStaff() && modules.stream().noneMatch(it -> it.outOfReach(person, by));
    }

    /** Who it is, or a dash when they were forgotten. */
    String name(PersonId person, Actor by) {
        var who = persons.open(List.of(person), Purpose.RIGHTS_REQUEST, by).get(person);
        return who == null ? NOBODY : who.name().full();
    }

    /** Everything that is kept about this person and is not about others, as JSON. */
    String export(PersonId person, Actor by) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("identity", List.of(identity(persons.open(person, Purpose.RIGHTS_REQUEST, by))));
        for (var module : modules) {
            module.about(person, by).forEach(part -> parts.put(part.name(), part.entries()));
        }
        var export = new LinkedHashMap<String, Object>();
        export.put("form", FORM);
        export.put("madeAt", clock.instant().toString());
        export.put("parts", parts);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(export);
    }

    /** That there is a contact person is told; who that is, is about somebody else. */
    private static Map<String, String> identity(Identity who) {
        var told = new LinkedHashMap<String, String>();
        for (var field : Field.values()) {
            var value =
                    field == Field.CONTACT_PERSON && who.contactPerson() != null
                            ? who.contactPerson().relation() + " (not shown: about somebody else)"
                            : field.of(who);
            if (value != null) {
                told.put(field.name(), value);
            }
        }
        var address = who.address();
        if (address != null) {
            told.put(
                    "ADDRESS", address.street() + ", " + address.postcode() + " " + address.town());
        }
        return told;
    }

    /**
     * Nothing, when no legal hold keeps them; nobody places one until the transaction ends.
     *
     * @throws Refusal when a legal hold keeps them
     */
    void requireErasable(PersonId person) {
        persons.lock(person);
        Refusal.unless(!holds.on(person), PrivacyRefusal.LEGAL_HOLD);
    }

    /** Destroys the key of this person; {@link #requireErasable} was asked. */
    Certificate erase(RightsRequest request, Actor by) {
        persons.forget(request.person(), by);
        var told = new LinkedHashMap<String, String>();
        told.put("form", "houvast-erasure-1");
        told.put("request", request.id().toString());
        told.put("erasedAt", clock.instant().toString());
        told.put("what", "The key of this person was destroyed, and everything sealed with it.");
        told.put(
                "left", "The proof of consent for a year, the access log, counts without persons.");
        return certificate(JSON.writeValueAsString(told));
    }

    /** Whether this house made this certificate, and nobody changed it. */
    boolean isOurs(Certificate certificate) {
        return certificate.equals(certificate(certificate.text()));
    }

    private Certificate certificate(String text) {
        return new Certificate(text, HexFormat.of().formatHex(vault.fingerprint(ERASED, text)));
    }
}
