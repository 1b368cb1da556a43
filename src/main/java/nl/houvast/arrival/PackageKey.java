package nl.houvast.arrival;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.handover.HandoverId;
import nl.houvast.kernel.LinkSecret;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * With what an organisation without an account opens one handover: a link, and a code that was told
 * by telephone. The first browser that has both keeps it; whoever comes after that with both is not
 * let in.
 */
@Table(schema = "arrival", name = "key")
class PackageKey {

    /** With so many wrong codes it ends. */
    static final int TRIES = 5;

    /** So long after the code was typed the browser is not asked for it again. */
    static final Duration OPEN = Duration.ofHours(1);

    /** What came of a try to open it. */
    enum Turn {
        /** It is open in this browser. */
        OPENED,
        /** The code was wrong. */
        WRONG_CODE,
        /** The code was wrong once too often: nobody opens it any more. */
        ENDED,
        /** Both were right, but another browser has it. */
        ELSEWHERE
    }

    @Id private final UUID id;
    private final HandoverId handover;
    private final PersonId person;
    private final String digest;
    private final String codeDigest;
    private final String madeBy;
    private final Instant madeAt;
    private final Instant expiresAt;
    private int wrong;
    private @Nullable Instant openedAt;
    private @Nullable String browser;
    private @Nullable Instant openUntil;
    private @Nullable Instant endedAt;
    @Transient private boolean first;

    @Version
    @SuppressWarnings("UnusedVariable") // Spring Data counts in it
    private int version;

    /** For reading it back; the rest is filled in after it. */
    PackageKey(
            UUID id,
            HandoverId handover,
            PersonId person,
            String digest,
            String codeDigest,
            String madeBy,
            Instant madeAt,
            Instant expiresAt) {
        this.id = id;
        this.handover = handover;
        this.person = person;
        this.digest = digest;
        this.codeDigest = codeDigest;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.expiresAt = expiresAt;
    }

    /** What a key is made of. Neither is kept: only what they are recognised by. */
    record Parts(LinkSecret link, SpokenCode code) {

        static Parts make() {
            return new Parts(LinkSecret.make(), SpokenCode.make());
        }
    }

    static PackageKey make(
            HandoverId handover,
            PersonId person,
            Parts parts,
            Actor by,
            Instant now,
            Instant expiresAt) {
        return new PackageKey(
                TimeOrdered.id(now),
                handover,
                person,
                KeyDigest.of(parts.link()),
                KeyDigest.of(parts.link(), parts.code()),
                by.id(),
                now,
                expiresAt);
    }

    /** Whether it opens something, for whoever may. */
    boolean works(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    /**
     * Somebody who has the link typed a code. Call when it works.
     *
     * @param from what their browser keeps of an opening before, or null
     * @param fresh what it keeps from now on, when it is the first
     */
    Turn open(
            LinkSecret link,
            SpokenCode typed,
            @Nullable LinkSecret from,
            LinkSecret fresh,
            Instant now) {
        if (!works(now)) {
            return Turn.ENDED;
        }
        if (!KeyDigest.same(codeDigest, KeyDigest.of(link, typed))) {
            wrong++;
            if (wrong >= TRIES) {
                end(now);
                return Turn.ENDED;
            }
            return Turn.WRONG_CODE;
        }
        if (browser == null) {
            browser = KeyDigest.of(fresh);
            openedAt = now;
            first = true;
        } else if (!keptBy(from)) {
            return Turn.ELSEWHERE;
        }
        openUntil = now.plus(OPEN);
        return Turn.OPENED;
    }

    /** Whether it is open now in the browser that keeps this. */
    boolean openIn(@Nullable LinkSecret from, Instant now) {
        return works(now) && openUntil != null && now.isBefore(openUntil) && keptBy(from);
    }

    private boolean keptBy(@Nullable LinkSecret from) {
        return from != null && browser != null && KeyDigest.same(browser, KeyDigest.of(from));
    }

    /** Nobody opens it any more. */
    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    HandoverId handover() {
        return handover;
    }

    PersonId person() {
        return person;
    }

    /** By which the log of processing names whoever opens with it. */
    Actor reader() {
        return Actor.holder(handover.toString());
    }

    String digest() {
        return digest;
    }

    String codeDigest() {
        return codeDigest;
    }

    String madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** How many more codes may be tried. */
    int left() {
        return TRIES - wrong;
    }

    @Nullable Instant openedAt() {
        return openedAt;
    }

    /** Whether it was opened for the first time since this was read. */
    boolean first() {
        return first;
    }
}
