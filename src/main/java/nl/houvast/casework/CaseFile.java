package nl.houvast.casework;

import java.time.Instant;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.casework.CaseNews.CaseBegun;
import nl.houvast.casework.CaseNews.CaseClosed;
import nl.houvast.casework.CaseNews.CaseHandedOver;
import nl.houvast.casework.CaseNews.CaseOpened;
import nl.houvast.casework.CaseNews.CasePaused;
import nl.houvast.casework.CaseNews.Ending;
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

    @Id private final CaseFileId id;
    private final FirstContactId firstContact;

    @Embedded(onEmpty = OnEmpty.USE_NULL)
    private final Referred about;

    private String owner;
    private final Instant openedAt;
    private CaseState status;
    private @Nullable Instant pausedUntil;
    private @Nullable Instant closedAt;
    private @Nullable Ending ending;
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
            CaseState status) {
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
                CaseFileId.next(now),
                contact.id(),
                contact.about(),
                by.id(),
                now,
                CaseState.INTAKE);
    }

    CaseOpened opened() {
        return new CaseOpened(
                id,
                about.person(),
                about.referral(),
                about.region(),
                about.team(),
                about.urgent(),
                owner,
                openedAt);
    }

    /** What is needed is known, and the help begins. */
    CaseBegun begin(Actor by, Instant now) {
        become(CaseState.ACTIVE, by);
        return new CaseBegun(id, about.person(), by.id(), now);
    }

    /** The person wants nothing until this moment. */
    CasePaused pause(Instant until, Actor by, Instant now) {
        Refusal.unless(until.isAfter(now), CaseworkRefusal.PAUSE_NOT_LATER);
        become(CaseState.PAUSED, by);
        pausedUntil = until;
        return new CasePaused(id, about.person(), until, by.id(), now);
    }

    /** The owner ends it. */
    CaseClosed close(Ending how, Actor by, Instant now) {
        become(CaseState.CLOSED, by);
        closedAt = now;
        ending = how;
        return new CaseClosed(id, about.person(), how, by.id(), now);
    }

    private void become(CaseState next, Actor by) {
        requireOpen();
        Refusal.unless(owner.equals(by.id()), CaseworkRefusal.NOT_YOURS);
        Refusal.unless(status.mayBecome(next), CaseworkRefusal.NOT_NOW);
        status = next;
        pausedUntil = null;
    }

    private void requireOpen() {
        Refusal.unless(status.open(), CaseworkRefusal.ALREADY_ENDED);
    }

    /** The owner, or a supervisor for them, lets a colleague go on with it. */
    CaseHandedOver handOver(Actor to, Actor by, Instant now) {
        requireOpen();
        Refusal.unless(
                owner.equals(by.id()) || by.role() == Role.SUPERVISOR, CaseworkRefusal.NOT_YOURS);
        var from = owner;
        owner = to.id();
        return new CaseHandedOver(id, about.person(), from, owner, by.id(), now);
    }

    /** The owner heard from the young person, who decides now, that help may go on. */
    PersonId hearOwnYes(Actor by) {
        requireOpen();
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

    CaseState status() {
        return status;
    }

    /** From when a paused one goes on; else null. */
    @Nullable Instant pausedUntil() {
        return pausedUntil;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }

    /** How it ended; null as long as it is open. */
    @Nullable Ending ending() {
        return ending;
    }
}
