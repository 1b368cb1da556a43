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

    @Id private final RightsRequestId id;
    private final PersonId person;
    private final RightsKind kind;
    private final GivenBy askedBy;
    private final Instant receivedAt;
    private LocalDate dueOn;
    private boolean extended;
    private RightsStatus status;
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
            RightsStatus status) {
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
                RightsRequestId.next(now),
                person,
                kind,
                askedBy,
                now,
                day(now, 1),
                RightsStatus.OPEN);
    }

    /** It takes longer: the person is told why, within the first month. */
    void extend(Instant now) {
        requireOpen();
        Refusal.unless(!extended && !late(now), REQUEST_EXTENDED);
        extended = true;
        dueOn = day(receivedAt, 3);
    }

    void grant(Actor by, Instant now) {
        decide(RightsStatus.GRANTED, by, now);
    }

    void refuse(Actor by, Instant now) {
        decide(RightsStatus.REFUSED, by, now);
    }

    private void decide(RightsStatus how, Actor by, Instant now) {
        requireOpen();
        status = how;
        decidedAt = now;
        decidedBy = by.id();
    }

    void requireOpen() {
        Refusal.unless(status == RightsStatus.OPEN, REQUEST_DECIDED);
    }

    /**
     * Whether it can be answered: once, and whoever answered it makes the same answer again that
     * day, in another form or because the printer failed.
     */
    boolean answerable(Actor by, Instant now) {
        return status == RightsStatus.OPEN
                || (status == RightsStatus.GRANTED
                        && by.id().equals(decidedBy)
                        && decidedAt != null
                        && day(decidedAt, 0).equals(day(now, 0)));
    }

    private static LocalDate day(Instant from, int months) {
        return LocalDate.ofInstant(from, SafeContact.ZONE).plusMonths(months);
    }

    /** Whether the term is over and nothing was decided. */
    boolean late(Instant now) {
        return status == RightsStatus.OPEN
                && LocalDate.ofInstant(now, SafeContact.ZONE).isAfter(dueOn);
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

    RightsStatus status() {
        return status;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    @Nullable String decidedBy() {
        return decidedBy;
    }
}
