package nl.houvast.post;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import nl.houvast.contact.CallingHours;
import nl.houvast.contact.Channel;
import nl.houvast.contact.SafeContact;
import nl.houvast.contact.Window;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.PersonName;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Identity;
import nl.houvast.person.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * An address that a message may go to now. There is no other way to make one than through the
 * questions that must be answered first; a carrier takes nothing but an envelope of its own kind;
 * and only the {@link Gate} knows the answers. So what the rules forbid cannot be sent.
 */
abstract sealed class Envelope implements Passage {

    /** With less time left than this a text may come too late: it waits for the next window. */
    static final Duration LEAST = Duration.ofMinutes(10);

    private final String language;

    private Envelope(String language) {
        this.language = language;
    }

    /** ISO 639-1 code of the language to write in. */
    String language() {
        return language;
    }

    /** The address as text, for a digest of it. Never shown, never kept. */
    abstract String address();

    @Override
    public String toString() {
        return "Envelope[hidden]";
    }

    /** For an e-mail. */
    static final class Mail extends Envelope {

        private final Email to;

        private Mail(Email to, String language) {
            super(language);
            this.to = to;
        }

        Email to() {
            return to;
        }

        @Override
        String address() {
            return to.value();
        }
    }

    /** For a text on a telephone. */
    static final class Sms extends Envelope {

        private final PhoneNumber to;
        private final Instant until;

        private Sms(PhoneNumber to, Instant until, String language) {
            super(language);
            this.to = to;
            this.until = until;
        }

        PhoneNumber to() {
            return to;
        }

        /** When it must have arrived; later it may not arrive at all. */
        Instant until() {
            return until;
        }

        @Override
        String address() {
            return to.value();
        }
    }

    /** For a letter. */
    static final class Letter extends Envelope {

        private final PersonName name;
        private final PostalAddress to;

        private Letter(PersonName name, PostalAddress to, String language) {
            super(language);
            this.name = name;
            this.to = to;
        }

        PersonName name() {
            return name;
        }

        PostalAddress to() {
            return to;
        }

        @Override
        String address() {
            return to.street() + "|" + to.postcode() + "|" + to.town();
        }
    }

    /**
     * What must be known before anything goes.
     *
     * @param who the person, or null when they were forgotten, or when consent is missing
     * @param consent whether their consent stands
     * @param closed whether an address was found not to work
     * @param now the moment at which it would go
     * @param hours when phones may be made to ring at all
     */
    record Question(
            Channel channel,
            @Nullable Identity who,
            boolean consent,
            Predicate<Envelope> closed,
            ZonedDateTime now,
            CallingHours hours) {

        private LocalDate today() {
            return now.withZoneSameInstant(SafeContact.ZONE).toLocalDate();
        }
    }

    /**
     * Asks whether a message may go.
     *
     * @return an envelope when it may go now; otherwise when to ask again
     * @throws Refusal when it is not consented to, not safe or not possible
     */
    static Passage to(Question question) {
        Refusal.unless(question.consent(), PostRefusal.CONSENT_MISSING);
        var who = question.who();
        if (who == null) {
            throw new Refusal(PostRefusal.NO_ADDRESS);
        }
        Refusal.unless(who.safeContact().allows(question.channel()), PostRefusal.CHANNEL_UNSAFE);
        var recipient =
                Recipient.of(who, question.today())
                        .orElseThrow(() -> new Refusal(PostRefusal.RECIPIENT_UNKNOWN));
        var passage =
                switch (question.channel()) {
                    case EMAIL -> mail(who, recipient);
                    case SMS -> sms(who, recipient, question);
                    case LETTER -> letter(who, recipient, question);
                    case CALL, VOICEMAIL -> throw new Refusal(PostRefusal.CHANNEL_NOT_CONFIGURED);
                };
        Refusal.unless(!question.closed().test(passage.envelope()), PostRefusal.CHANNEL_CLOSED);
        return passage.now();
    }

    /** An envelope, and how long it may not go yet; null when it may go now. */
    private record Timed(Envelope envelope, @Nullable Instant from) {

        Passage now() {
            return from == null ? envelope : new Later(from);
        }
    }

    /** At any hour: an e-mail is read when its reader chooses. */
    private static Timed mail(Identity who, Recipient recipient) {
        var to = recipient == Recipient.PERSON ? who.email() : null;
        return new Timed(new Mail(present(to), who.language()), null);
    }

    /** Only while calling is safe: a phone makes a sound, and shows the text. */
    private static Timed sms(Identity who, Recipient recipient, Question question) {
        var contact = recipient.contact(who);
        var to = present(contact == null ? who.phone() : contact.phone());
        Refusal.unless(to.mobile(), PostRefusal.NO_ADDRESS);
        var now = question.now();
        var window =
                who.safeContact()
                        .ringing(now, question.hours())
                        .filter(it -> longEnough(it, now))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(PostRefusal.NO_SAFE_TIME));
        var envelope = new Sms(to, window.to().toInstant(), who.language());
        return new Timed(envelope, window.contains(now) ? null : window.from().toInstant());
    }

    private static boolean longEnough(Window window, ZonedDateTime now) {
        var from = window.contains(now) ? now : window.from();
        return !from.plus(LEAST).isAfter(window.to());
    }

    /** Only to somebody we know to be of age: a child's letter is opened by others. */
    private static Timed letter(Identity who, Recipient recipient, Question question) {
        Refusal.unless(recipient == Recipient.PERSON, PostRefusal.NO_ADDRESS);
        Refusal.unless(Recipient.grownUp(who, question.today()), PostRefusal.RECIPIENT_UNKNOWN);
        return new Timed(new Letter(who.name(), present(who.address()), who.language()), null);
    }

    private static <T> T present(@Nullable T address) {
        if (address == null) {
            throw new Refusal(PostRefusal.NO_ADDRESS);
        }
        return address;
    }
}
