package nl.houvast.consultation;

import java.time.Instant;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Our promise to get back to a professional, with who does it and before when. How they are reached
 * is forgotten the moment that they heard from us.
 */
@Table(schema = "consultation", value = "callback")
@SuppressWarnings("UnusedVariable") // columns, read by Spring Data
class Callback {

    /**
     * How a professional who asked something is reached: at their work, and for this answer only.
     *
     * @param phone in E.164, or null
     * @param email or null
     * @param askFor whom to ask for, or null
     * @param language to answer in, "nl" or "en"
     */
    record Contact(
            @Nullable String phone,
            @Nullable String email,
            @Nullable String askFor,
            String language) {

        /** On the telephone. */
        static Contact call(PhoneNumber number, @Nullable String askFor, String language) {
            return new Contact(number.value(), null, askFor, language);
        }

        /** In writing. */
        static Contact write(Email address, String language) {
            return new Contact(null, address.value(), null, language);
        }

        /** The number as people say it; empty when they want to be written to. */
        String spoken() {
            return phone == null ? "" : new PhoneNumber(phone).spoken();
        }

        @Override
        public String toString() {
            return "Contact[hidden]";
        }
    }

    /** In which way we get back to somebody. */
    enum Way {
        CALL,
        WRITE
    }

    @Id private final CallbackId id;
    private final ConsultationId consultation;
    private final Way way;
    private final Instant askedAt;
    private @Nullable Sealed contact;
    private @Nullable Instant sealedAt;
    private Instant dueAt;
    private @Nullable String owner;
    private int tries;
    private @Nullable Instant doneAt;

    @Version private int version;

    @PersistenceCreator
    Callback(CallbackId id, ConsultationId consultation, Way way, Instant askedAt, Instant dueAt) {
        this.id = id;
        this.consultation = consultation;
        this.way = way;
        this.askedAt = askedAt;
        this.dueAt = dueAt;
    }

    static Callback ask(
            CallbackId id,
            ConsultationId consultation,
            Way way,
            Sealed contact,
            Instant now,
            Instant due) {
        var asked = new Callback(id, consultation, way, now, due);
        asked.keep(contact, now);
        return asked;
    }

    /** From now on this expert does it. */
    void take(Actor by) {
        Refusal.unless(waiting(), ConsultationRefusal.DONE_ALREADY);
        owner = by.id();
    }

    /** They were not reached: somebody tries again before this moment. */
    void notReached(Actor by, Instant again) {
        take(by);
        tries++;
        dueAt = again;
    }

    /** They heard from us, or need it no more. */
    void done(Instant now) {
        Refusal.unless(waiting(), ConsultationRefusal.DONE_ALREADY);
        doneAt = now;
        contact = null;
        sealedAt = null;
    }

    /** Seals it under a newer key; says the same. */
    void keep(Sealed how, Instant now) {
        contact = how;
        sealedAt = now;
    }

    boolean waiting() {
        return doneAt == null;
    }

    boolean late(Instant now) {
        return waiting() && now.isAfter(dueAt);
    }

    CallbackId id() {
        return id;
    }

    ConsultationId consultation() {
        return consultation;
    }

    Way way() {
        return way;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    int tries() {
        return tries;
    }

    Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    Optional<Sealed> contact() {
        return Optional.ofNullable(contact);
    }
}
