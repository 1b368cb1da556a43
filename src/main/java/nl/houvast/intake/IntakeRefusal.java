package nl.houvast.intake;

import nl.houvast.kernel.Refusal;

/** Why an intake is not kept. */
enum IntakeRefusal implements Refusal.Reason {
    CHANGED_MEANWHILE,
    ENDED
}
