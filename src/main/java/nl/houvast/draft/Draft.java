package nl.houvast.draft;

import java.time.Instant;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.advice.Route;
import nl.houvast.person.Sealed;
import nl.houvast.referral.Receipt;
import nl.houvast.referral.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A referral that is being filled in: everything that was typed, right or wrong, sealed. Once sent
 * only the receipt is left of it.
 */
@Table(schema = "draft", value = "draft")
class Draft {

    @Id private final DraftId id;
    private @Nullable String owner;
    private @Nullable Sealed content;
    private @Nullable Reference reference;
    private @Nullable Route route;
    private @Nullable Instant sentAt;
    private Instant changedAt;

    @SuppressWarnings("UnusedVariable") // read by Spring Data
    @Version
    private int version;

    Draft(
            DraftId id,
            @Nullable String owner,
            @Nullable Sealed content,
            @Nullable Reference reference,
            @Nullable Route route,
            @Nullable Instant sentAt,
            Instant changedAt,
            int version) {
        this.id = id;
        this.owner = owner;
        this.content = content;
        this.reference = reference;
        this.route = route;
        this.sentAt = sentAt;
        this.changedAt = changedAt;
        this.version = version;
    }

    /** Begun by a visitor it belongs to nobody, and holds no more than a situation. */
    static Draft begin(DraftId id, Sealed content, Actor by, Instant now) {
        var owner = by.role() == Role.VISITOR ? null : by.id();
        return new Draft(id, owner, content, null, null, null, now, 0);
    }

    /**
     * Whether this actor may work on it: the one who began it, or the first who signs in for it.
     */
    boolean isOf(Actor actor) {
        return mayRefer(actor) && (owner == null || owner.equals(actor.id()));
    }

    /** Professionals refer, and on the advice line an expert does it for who calls. */
    private static boolean mayRefer(Actor actor) {
        return actor.role() == Role.REFERRER || actor.role() == Role.ADVISOR;
    }

    /** Makes it this actor's. Says whether that changed anything. */
    boolean claim(Actor by) {
        var unclaimed = owner == null;
        owner = by.id();
        return unclaimed;
    }

    void keep(Sealed typed, Instant now) {
        content = typed;
        changedAt = now;
    }

    /** It became a referral: what was typed goes, the receipt stays. */
    void sent(Receipt receipt) {
        content = null;
        reference = receipt.reference();
        route = receipt.route();
        sentAt = receipt.receivedAt();
        changedAt = receipt.receivedAt();
    }

    Optional<Receipt> receipt() {
        return reference == null || route == null || sentAt == null
                ? Optional.empty()
                : Optional.of(new Receipt(reference, sentAt, route));
    }

    DraftId id() {
        return id;
    }

    Optional<Sealed> content() {
        return Optional.ofNullable(content);
    }

    Instant changedAt() {
        return changedAt;
    }
}
