package nl.houvast.plan;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.casework.CaseFileId;

/** What happened to a plan. Identifies nobody. */
public sealed interface PlanNews {

    /** The case file of the plan. */
    CaseFileId file();

    /** When it happened. */
    Instant at();

    /** The person said yes to the plan as it stands. */
    record PlanAgreed(CaseFileId file, Instant at) implements PlanNews {}

    /** Something of the plan was done. */
    record ActionDone(CaseFileId file, UUID action, Instant at) implements PlanNews {}
}
