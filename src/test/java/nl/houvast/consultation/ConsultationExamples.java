package nl.houvast.consultation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.consultation.Circumstances.AgeBand;
import nl.houvast.consultation.Consultation.Channel;
import nl.houvast.person.Sealed;
import nl.houvast.referral.Profession;

/** What the tests talk over: nobody. */
final class ConsultationExamples {

    static final Actor MEES = new Actor("mees", Role.ADVISOR);
    static final Actor ROOS = new Actor("roos", Role.ADVISOR);
    static final Actor FATMA = new Actor("fatma", Role.SUPERVISOR);

    /** A Friday, in winter: one hour later in the Netherlands. */
    static final Instant NOON = Instant.parse("2026-11-27T11:00:00Z");

    static final Instant LATER = NOON.plus(Duration.ofHours(2));

    static final Said SAID =
            new Said("Een leerling van 14 is stil.", "Wat vraag ik?", "Vraag wat zij ziet.");

    static final Sealed BOX = new Sealed("box".getBytes(StandardCharsets.UTF_8));

    static final Circumstances KNOWN =
            new Circumstances(
                    Profession.SCHOOL,
                    "stalking.ex_partner",
                    "victim",
                    AgeBand.FROM_12,
                    false,
                    true,
                    false,
                    3);

    static final ConsultationSettings SETTINGS =
            new ConsultationSettings(
                    LocalTime.of(8, 0),
                    LocalTime.of(20, 0),
                    1,
                    Duration.ofDays(30),
                    10,
                    20,
                    "https://houvast.example");

    private ConsultationExamples() {}

    /** One that Mees has, with a situation in it. */
    static Consultation running() {
        var consultation = Consultation.begin(ConsultationId.next(NOON), Channel.PHONE, MEES, NOON);
        consultation.write(KNOWN, BOX, MEES, NOON);
        return consultation;
    }
}
