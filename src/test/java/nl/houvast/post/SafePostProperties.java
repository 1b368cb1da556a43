package nl.houvast.post;

import static java.util.stream.Collectors.toList;
import static nl.houvast.contact.SafeContact.ZONE;
import static nl.houvast.post.PostExamples.HOURS;
import static nl.houvast.post.PostExamples.parent;
import static nl.houvast.post.PostExamples.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.houvast.contact.Channel;
import nl.houvast.contact.SafeContact;
import nl.houvast.contact.SafeContactCases;
import nl.houvast.contact.SafeContactOracle;
import nl.houvast.contact.SafeContactOracle.Open;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Identity;
import nl.houvast.post.Envelope.Question;
import nl.houvast.post.Passage.Later;
import org.jspecify.annotations.Nullable;

/** Whatever the rules, the clock and the person: nothing goes that a plain reading forbids. */
class SafePostProperties {

    static final List<Open> HOUSE =
            Arrays.stream(DayOfWeek.values())
                    .filter(day -> day != DayOfWeek.SUNDAY)
                    .map(day -> new Open(day, 9 * 60, 20 * 60))
                    .collect(toList());

    /** Somebody to write to, and what is known. */
    record Case(
            Channel channel,
            SafeContact safe,
            @Nullable LocalDate born,
            boolean hasParent,
            boolean consent,
            boolean closed,
            Instant now) {

        Identity who() {
            return person(born, "+31612345678", hasParent ? parent() : null, safe);
        }

        Passage ask() {
            return Envelope.to(
                    new Question(channel, who(), consent, it -> closed, now.atZone(ZONE), HOURS));
        }

        /** Whether it is the person's own message; nothing else is right for who has no parent. */
        boolean own() {
            return !hasParent || (born != null && SafeContactOracle.age(born, now) >= 16);
        }

        boolean mayRing(Instant from, Instant until) {
            return SafeContactOracle.mayRing(safe.times(), HOUSE, from, until);
        }

        @Nullable Object refusal() {
            try {
                ask();
                return null;
            } catch (Refusal no) {
                return no.reason();
            }
        }
    }

    @Property(tries = 4000)
    void whatGoesIsConsentedToSafeAndTheirs(@ForAll("cases") Case c) {
        if (c.refusal() != null || !(c.ask() instanceof Envelope envelope)) {
            return;
        }
        assertThat(c.consent()).isTrue();
        assertThat(c.closed()).isFalse();
        assertThat(!c.hasParent() || c.born() != null).as("whose it is, is known").isTrue();
        switch (envelope) {
            case Envelope.Mail mail -> {
                assertThat(c.channel()).isEqualTo(Channel.EMAIL);
                assertThat(c.safe().email()).isTrue();
                assertThat(c.own()).isTrue();
                assertThat(mail.to()).isEqualTo(c.who().email());
            }
            case Envelope.Sms sms -> {
                assertThat(c.channel()).isEqualTo(Channel.SMS);
                assertThat(c.safe().sms()).isTrue();
                assertThat(sms.to()).isEqualTo(c.own() ? c.who().phone() : parent().phone());
                assertThat(c.mayRing(c.now(), sms.until())).isTrue();
                assertThat(Duration.between(c.now(), sms.until()))
                        .isGreaterThanOrEqualTo(Envelope.LEAST);
            }
            case Envelope.Letter letter -> {
                assertThat(c.channel()).isEqualTo(Channel.LETTER);
                assertThat(c.safe().letter()).isTrue();
                assertThat(c.own()).isTrue();
                assertThat(SafeContactOracle.age(Objects.requireNonNull(c.born()), c.now()))
                        .isGreaterThanOrEqualTo(18);
                assertThat(letter.to()).isEqualTo(c.who().address());
            }
        }
    }

    @Property(tries = 1500)
    void aTextWaitsForTheFirstMomentThatIsSafeAndNoLonger(@ForAll("texts") Case c) {
        if (c.refusal() == null && c.ask() instanceof Later(var from)) {
            assertThat(from).isAfter(c.now());
            assertThat(c.mayRing(from, from.plus(Envelope.LEAST))).isTrue();
            assertThat(opening(c, from)).as("nothing was passed over").isEmpty();
        }
    }

    @Property(tries = 300)
    void aTextIsRefusedForWantOfAMomentOnlyWhenThereIsNone(@ForAll("texts") Case c) {
        if (c.refusal() == PostRefusal.NO_SAFE_TIME) {
            assertThat(opening(c, c.now().plus(Duration.ofDays(14)))).isEmpty();
        }
    }

    /** Quarters of an hour, from which a text could have gone. */
    private static List<Instant> opening(Case c, Instant end) {
        var quarter = Duration.ofMinutes(15);
        var first = Instant.ofEpochSecond((c.now().getEpochSecond() / 900 + 1) * 900);
        return java.util.stream.Stream.iterate(
                        first, at -> at.isBefore(end), at -> at.plus(quarter))
                .filter(at -> c.mayRing(at, at.plus(Envelope.LEAST)))
                .toList();
    }

    @Property(tries = 2000)
    void whatIsForbiddenIsRefusedAndNotPutOff(@ForAll("cases") Case c) {
        if (!c.consent() || !c.safe().allows(c.channel()) || c.closed()) {
            assertThat(c.refusal()).isNotNull();
        }
    }

    @Property(tries = 2000)
    void whatTheRulesAllowIsNotRefused(@ForAll("cases") Case c) {
        var known = !c.hasParent() || c.born() != null;
        if (c.channel() == Channel.EMAIL
                && c.consent()
                && !c.closed()
                && c.safe().email()
                && known
                && c.own()) {
            assertThat(c.refusal()).isNull();
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return cases(Arbitraries.of(Channel.EMAIL, Channel.SMS, Channel.LETTER));
    }

    @Provide
    Arbitrary<Case> texts() {
        return cases(Arbitraries.of(Channel.SMS));
    }

    private static Arbitrary<Case> cases(Arbitrary<Channel> channels) {
        var mostly = Arbitraries.of(true, true, true, true, false);
        return Combinators.combine(
                        channels,
                        SafeContactCases.rules(),
                        SafeContactCases.moments(),
                        Arbitraries.integers().between(0, 24 * 366),
                        Arbitraries.of(true, false),
                        mostly,
                        mostly,
                        mostly)
                .as(
                        (channel, safe, now, days, parent, aged, consent, open) ->
                                new Case(
                                        channel,
                                        safe,
                                        aged
                                                ? LocalDate.ofInstant(now, ZONE).minusDays(days)
                                                : null,
                                        parent,
                                        consent,
                                        !open,
                                        now));
    }
}
