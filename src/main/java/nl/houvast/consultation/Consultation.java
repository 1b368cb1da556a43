package nl.houvast.consultation;

import java.time.Instant;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.consultation.Circumstances.AgeBand;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Sealed;
import nl.houvast.referral.Profession;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A professional talks over what they see, without saying whom it is about. What was said goes
 * after a while; what can be counted stays.
 */
@Table(schema = "consultation", value = "consultation")
@SuppressWarnings("UnusedVariable") // columns, read by Spring Data
class Consultation {

    /** How somebody came to the advice line. */
    enum Channel {
        PHONE,
        CHAT,
        MAIL,
        /** The form on our own page. */
        PAGE
    }

    /** How a consultation ended. */
    enum Outcome {
        /** The professional goes on with the advice. */
        ADVISED,
        /** The professional points the person to help, without passing on data. */
        SIGNPOSTED,
        /** It went to a line that comes first, such as 112 or Veilig Thuis. */
        PASSED_ON,
        /** The professional needed help for what happened in their own work. */
        OWN_HELP,
        /** It became a referral. */
        REFERRED,
        /** Nobody could be reached, or who asked needed it no more. */
        LAPSED;

        /** Whether an expert chooses it: a referral is a step of its own. */
        boolean chosen() {
            return this != REFERRED;
        }
    }

    @Id private final ConsultationId id;
    private final Channel channel;
    private final Instant beganAt;
    private ConsultationStatus status = ConsultationStatus.OPEN;
    private @Nullable Profession asker;
    private @Nullable String event;
    private @Nullable String relation;
    private AgeBand age = AgeBand.UNKNOWN;
    private boolean unsafeHome;
    private boolean danger;
    private boolean suicidal;
    private @Nullable Integer daysAgo;
    private @Nullable Sealed said;
    private @Nullable Instant sealedAt;
    private @Nullable String code;
    private @Nullable String owner;
    private @Nullable Instant dueAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant endedAt;
    private @Nullable Outcome outcome;
    @Version private int version;

    @PersistenceCreator
    Consultation(ConsultationId id, Channel channel, Instant beganAt) {
        this.id = id;
        this.channel = channel;
        this.beganAt = beganAt;
    }

    /** An expert begins one: somebody called, chats or wrote. */
    static Consultation begin(ConsultationId id, Channel channel, Actor by, Instant now) {
        var begun = new Consultation(id, channel, now);
        begun.owner = by.id();
        return begun;
    }

    /**
     * A professional sends a question.
     *
     * @param code what the code is recognised by with which the answer is read
     * @param dueAt before when we promise to answer
     */
    static Consultation ask(ConsultationId id, String code, Instant now, Instant dueAt) {
        var asked = new Consultation(id, Channel.PAGE, now);
        asked.code = code;
        asked.dueAt = dueAt;
        return asked;
    }

    /**
     * Fails unless this is what somebody read before they wrote, so that nobody writes over what
     * they did not see.
     *
     * @throws Refusal when it changed
     */
    void seenAs(int seen) {
        Refusal.unless(version == seen, ConsultationRefusal.CHANGED_MEANWHILE);
    }

    /** What came with the question; nobody has it yet. */
    void receive(Circumstances known, Sealed words, Instant now) {
        know(known);
        keep(words, now);
    }

    /** What is known now. Who writes first in a question of nobody has it. */
    void write(Circumstances known, Sealed words, Actor by, Instant now) {
        Refusal.unless(!status.ended(), ConsultationRefusal.ENDED);
        know(known);
        keep(words, now);
        if (owner == null) {
            owner = by.id();
        }
    }

    /** From now on this expert has it. */
    void take(Actor by) {
        Refusal.unless(!status.ended(), ConsultationRefusal.ENDED);
        owner = by.id();
    }

    /** Somebody must hear from us before this moment; the first promise is the one that counts. */
    void promise(Instant due) {
        Refusal.unless(!status.ended(), ConsultationRefusal.ENDED);
        if (dueAt == null) {
            dueAt = due;
        }
    }

    /** The advice is there. Advice that is changed later was still given the first time. */
    void answer(Said words, Instant now) {
        Refusal.unless(!words.advice().isBlank(), ConsultationRefusal.ADVICE_MISSING);
        become(ConsultationStatus.ANSWERED);
        answeredAt = answeredAt == null ? now : answeredAt;
    }

    /** It is known how it ended. */
    void close(@Nullable Outcome how, Instant now) {
        if (how == null || !how.chosen()) {
            throw new Refusal(ConsultationRefusal.OUTCOME_MISSING);
        }
        become(ConsultationStatus.CLOSED);
        end(how, now);
        answeredAt = answeredAt == null && how != Outcome.LAPSED ? now : answeredAt;
    }

    /** It becomes a referral, because the person agrees. Nothing of that is kept here but that. */
    void refer(boolean consent, Instant now) {
        Refusal.unless(consent, ConsultationRefusal.CONSENT_MISSING);
        Refusal.unless(event != null && relation != null, ConsultationRefusal.SITUATION_MISSING);
        become(ConsultationStatus.REFERRED);
        end(Outcome.REFERRED, now);
        answeredAt = answeredAt == null ? now : answeredAt;
    }

    private void end(Outcome how, Instant now) {
        outcome = how;
        endedAt = now;
    }

    private void become(ConsultationStatus next) {
        Refusal.unless(status.mayBecome(next), ConsultationRefusal.ENDED);
        status = next;
    }

    /** Seals it under a newer key; says the same. */
    void keep(Sealed words, Instant now) {
        said = words;
        sealedAt = now;
    }

    /**
     * Only what can be counted stays: not what was said, by whom, or the code. Of advice of which
     * nobody said how it ended, nobody will.
     */
    void drop() {
        status = status == ConsultationStatus.ANSWERED ? ConsultationStatus.CLOSED : status;
        said = null;
        sealedAt = null;
        code = null;
        owner = null;
        know(known().counted());
    }

    private void know(Circumstances known) {
        asker = known.asker();
        event = known.event();
        relation = known.relation();
        age = known.age();
        unsafeHome = known.unsafeHome();
        danger = known.danger();
        suicidal = known.suicidal();
        daysAgo = known.daysAgo();
    }

    Circumstances known() {
        return new Circumstances(
                asker, event, relation, age, unsafeHome, danger, suicidal, daysAgo);
    }

    ConsultationId id() {
        return id;
    }

    Channel channel() {
        return channel;
    }

    Instant beganAt() {
        return beganAt;
    }

    ConsultationStatus status() {
        return status;
    }

    Optional<Sealed> said() {
        return Optional.ofNullable(said);
    }

    Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    int version() {
        return version;
    }
}
