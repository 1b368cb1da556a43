package nl.houvast.referral;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static nl.houvast.referral.ReferralRefusal.ALREADY_DECIDED;
import static nl.houvast.referral.ReferralStatus.ACCEPTED;
import static nl.houvast.referral.ReferralStatus.DECLINED;
import static nl.houvast.referral.ReferralStatus.RECEIVED;
import static nl.houvast.referral.ReferralStatus.WITHDRAWN;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import nl.houvast.access.Actor;
import nl.houvast.advice.HelpKind;
import nl.houvast.advice.Route;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.person.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One person who was referred to us, with consent. Who that is, only the vault knows. */
@SuppressWarnings("UnusedVariable") // Spring Data reads the fields
@Table(schema = "referral", value = "referral")
class Referral {

    @Id private final ReferralId id;
    private final Reference reference;
    private final PersonId person;
    private final String event;
    private final String relation;
    private final Route route;
    private final boolean unsafeHome;
    private final boolean urgent;
    private final String help;
    private final Sealed referrer;
    private final @Nullable Sealed note;
    private final Channel channel;
    private final Instant receivedAt;
    private ReferralStatus status;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    @Version private int version;

    Referral(
            ReferralId id,
            Reference reference,
            PersonId person,
            String event,
            String relation,
            Route route,
            boolean unsafeHome,
            boolean urgent,
            String help,
            Sealed referrer,
            @Nullable Sealed note,
            Channel channel,
            Instant receivedAt,
            ReferralStatus status,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            int version) {
        this.id = id;
        this.reference = reference;
        this.person = person;
        this.event = event;
        this.relation = relation;
        this.route = route;
        this.unsafeHome = unsafeHome;
        this.urgent = urgent;
        this.help = help;
        this.referrer = referrer;
        this.note = note;
        this.channel = channel;
        this.receivedAt = receivedAt;
        this.status = status;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
        this.version = version;
    }

    /** A referral that was judged and may be taken. What identifies anybody is sealed already. */
    static Referral receive(
            Submission submission,
            PersonId person,
            Sealed referrer,
            @Nullable Sealed note,
            Channel channel) {
        var request = submission.request();
        return new Referral(
                submission.id(),
                submission.receipt().reference(),
                person,
                request.situation().event(),
                request.situation().relation(),
                submission.ruling().route(),
                request.situation().unsafeHome(),
                submission.ruling().urgent(),
                kept(request.help()),
                referrer,
                note,
                channel,
                submission.at(),
                RECEIVED,
                null,
                null,
                0);
    }

    /** Kinds of help as they are kept: in one column, in their own order. */
    static String kept(Set<HelpKind> help) {
        return help.stream().sorted().map(HelpKind::name).collect(joining(","));
    }

    ReferralReceived received(String region) {
        return new ReferralReceived(id, person, event, relation, route, region, urgent, receivedAt);
    }

    ReferralAccepted accept(Actor by, Instant now) {
        become(ACCEPTED, by, now);
        return new ReferralAccepted(id, by.id(), now);
    }

    ReferralDeclined decline(Actor by, Instant now) {
        become(DECLINED, by, now);
        return new ReferralDeclined(id, by.id(), now);
    }

    /** The person took their consent back. Says whether that changed anything. */
    boolean withdraw(Instant now) {
        if (!status.mayBecome(WITHDRAWN)) {
            return false;
        }
        status = WITHDRAWN;
        decidedAt = now;
        return true;
    }

    private void become(ReferralStatus next, Actor by, Instant now) {
        Refusal.unless(status == RECEIVED && status.mayBecome(next), ALREADY_DECIDED);
        status = next;
        decidedBy = by.id();
        decidedAt = now;
    }

    ReferralId id() {
        return id;
    }

    Reference reference() {
        return reference;
    }

    PersonId person() {
        return person;
    }

    String event() {
        return event;
    }

    String relation() {
        return relation;
    }

    Route route() {
        return route;
    }

    boolean unsafeHome() {
        return unsafeHome;
    }

    boolean urgent() {
        return urgent;
    }

    Channel channel() {
        return channel;
    }

    Set<HelpKind> help() {
        return help.isEmpty()
                ? Set.of()
                : Stream.of(help.split(",")).map(HelpKind::valueOf).collect(toUnmodifiableSet());
    }

    Sealed referrer() {
        return referrer;
    }

    @Nullable Sealed note() {
        return note;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    ReferralStatus status() {
        return status;
    }
}
