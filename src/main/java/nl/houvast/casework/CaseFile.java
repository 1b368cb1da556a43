package nl.houvast.casework;

import java.time.Instant;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.casework.CaseNews.CaseClosed;
import nl.houvast.casework.CaseNews.CaseHandedOver;
import nl.houvast.casework.CaseNews.CaseOpened;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;

/** The help to one person after one referral, from the yes to the end. Always has an owner. */
@Table(schema = "casework", name = "case_file")
class CaseFile {

    /** Whether somebody is being helped. */
    enum Status {
        OPEN,
        CLOSED;

        boolean mayBecome(Status next) {
            return switch (this) {
                case OPEN -> next == CLOSED;
                case CLOSED -> false;
            };
        }
    }

    @Id private final CaseFileId id;
    private final FirstContactId firstContact;

    @Embedded(onEmpty = OnEmpty.USE_NULL)
    private final Referred about;

    private String owner;
    private final Instant openedAt;
    private Status status;
    private @Nullable Instant closedAt;
    private @Nullable Integer agePassed;

    @Version
    @SuppressWarnings("UnusedVariable") // Spring Data counts in it
    private int version;

    /** For reading it back; the rest is filled in after it. */
    CaseFile(
            CaseFileId id,
            FirstContactId firstContact,
            Referred about,
            String owner,
            Instant openedAt,
            Status status) {
        this.id = id;
        this.firstContact = firstContact;
        this.about = about;
        this.owner = owner;
        this.openedAt = openedAt;
        this.status = status;
    }

    /** The person said yes to whoever reached them. */
    static CaseFile open(FirstContact contact, Actor by, Instant now) {
        return new CaseFile(
                CaseFileId.next(now), contact.id(), contact.about(), by.id(), now, Status.OPEN);
    }

    CaseOpened opened() {
        return new CaseOpened(id, about.person(), about.referral(), owner, openedAt);
    }

    /** The owner ends it. */
    CaseClosed close(Actor by, Instant now) {
        Refusal.unless(status.mayBecome(Status.CLOSED), CaseworkRefusal.ALREADY_ENDED);
        Refusal.unless(owner.equals(by.id()), CaseworkRefusal.NOT_YOURS);
        status = Status.CLOSED;
        closedAt = now;
        return new CaseClosed(id, by.id(), now);
    }

    /** The owner, or a supervisor for them, lets a colleague go on with it. */
    CaseHandedOver handOver(Actor to, Actor by, Instant now) {
        Refusal.unless(status == Status.OPEN, CaseworkRefusal.ALREADY_ENDED);
        Refusal.unless(
                owner.equals(by.id()) || by.role() == Role.SUPERVISOR, CaseworkRefusal.NOT_YOURS);
        var from = owner;
        owner = to.id();
        return new CaseHandedOver(id, from, owner, by.id(), now);
    }

    /** The owner heard from the young person, who decides now, that help may go on. */
    PersonId hearOwnYes(Actor by) {
        Refusal.unless(status == Status.OPEN, CaseworkRefusal.ALREADY_ENDED);
        Refusal.unless(owner.equals(by.id()), CaseworkRefusal.NOT_YOURS);
        agePassed = null;
        return about.person();
    }

    /** The age the person reached meanwhile, until the worker has asked them; or null. */
    @Nullable Integer agePassed() {
        return agePassed;
    }

    CaseFileId id() {
        return id;
    }

    FirstContactId firstContact() {
        return firstContact;
    }

    Referred about() {
        return about;
    }

    String owner() {
        return owner;
    }

    Instant openedAt() {
        return openedAt;
    }

    Status status() {
        return status;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }
}
