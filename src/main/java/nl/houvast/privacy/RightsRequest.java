package nl.houvast.privacy;

import static nl.houvast.privacy.PrivacyRefusal.REQUEST_DECIDED;
import static nl.houvast.privacy.PrivacyRefusal.REQUEST_EXTENDED;

import java.time.Instant;
import java.time.LocalDate;
import nl.houvast.access.Actor;
import nl.houvast.contact.SafeContact;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody asks something about their own data, or a child's. It is answered within a month, and
 * within three when it is complicated and the person was told so in the first (art. 12(3) GDPR).
 */
@Table(schema = "privacy", value = "rights_request")
class RightsRequest {

    /** How it stands. */
    enum Status {
        OPEN,
        GRANTED,
        REFUSED
    }

    @Id private final RightsRequestId id;
    private final PersonId person;
    private final RightsKind kind;
    private final GivenBy askedBy;
    private final Instant receivedAt;
    private LocalDate dueOn;
    private boolean extended;
    private Status status;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;

    @Version
    @SuppressWarnings("UnusedVariable") // Spring Data counts in it
    private int version;

    /** For reading it back; the rest is filled in after it. */
    RightsRequest(
            RightsRequestId id,
            PersonId person,
            RightsKind kind,
            GivenBy askedBy,
            Instant receivedAt,
            LocalDate dueOn,
            Status status) {
        this.id = id;
        this.person = person;
        this.kind = kind;
        this.askedBy = askedBy;
        this.receivedAt = receivedAt;
        this.dueOn = dueOn;
        this.status = status;
    }

    static RightsRequest receive(PersonId person, RightsKind kind, GivenBy askedBy, Instant now) {
        return new RightsRequest(
                RightsRequestId.next(now), person, kind, askedBy, now, day(now, 1), Status.OPEN);
    }

    /** It takes longer: the person is told why, within the first month. */
    void extend(Instant now) {
        requireOpen();
        Refusal.unless(!extended && !late(now), REQUEST_EXTENDED);
        extended = true;
        dueOn = day(receivedAt, 3);
    }

    void grant(Actor by, Instant now) {
        decide(Status.GRANTED, by, now);
    }

    void refuse(Actor by, Instant now) {
        decide(Status.REFUSED, by, now);
    }

    private void decide(Status how, Actor by, Instant now) {
        requireOpen();
        status = how;
        decidedAt = now;
        decidedBy = by.id();
    }

    void requireOpen() {
        Refusal.unless(status == Status.OPEN, REQUEST_DECIDED);
    }

    private static LocalDate day(Instant from, int months) {
        return LocalDate.ofInstant(from, SafeContact.ZONE).plusMonths(months);
    }

    /** Whether the term is over and nothing was decided. */
    boolean late(Instant now) {
        return status == Status.OPEN && LocalDate.ofInstant(now, SafeContact.ZONE).isAfter(dueOn);
    }

    RightsRequestId id() {
        return id;
    }

    PersonId person() {
        return person;
    }

    RightsKind kind() {
        return kind;
    }

    GivenBy askedBy() {
        return askedBy;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Status status() {
        return status;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    @Nullable String decidedBy() {
        return decidedBy;
    }
}
