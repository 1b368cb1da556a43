package nl.houvast.post;

import static nl.houvast.contact.SafeContact.ZONE;
import static nl.houvast.person.PersonExamples.NOON;
import static nl.houvast.person.PersonExamples.TUESDAY_AND_THURSDAY_MORNING;
import static nl.houvast.person.PersonExamples.callOnly;
import static nl.houvast.person.PersonExamples.callOrMail;
import static nl.houvast.person.PersonExamples.identity;
import static nl.houvast.person.PersonExamples.kim;
import static nl.houvast.person.PersonExamples.sam;
import static nl.houvast.post.PostExamples.HOURS;
import static nl.houvast.post.PostExamples.OPEN;
import static nl.houvast.post.PostExamples.anyWay;
import static nl.houvast.post.PostExamples.parent;
import static nl.houvast.post.PostExamples.person;
import static nl.houvast.post.PostExamples.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import nl.houvast.contact.Channel;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Identity;
import nl.houvast.post.Envelope.Question;
import nl.houvast.post.Passage.Later;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EnvelopeTests {

    static final String MOBILE = "+31612345678";

    @Test
    void goesToTheAddressOfSomebodyWhoMayBeMailedAndConsents() {
        var envelope = (Envelope.Mail) Envelope.to(question(Channel.EMAIL, sam(), NOON));

        assertThat(envelope.to()).isEqualTo(sam().email());
    }

    @ParameterizedTest
    @EnumSource(names = {"EMAIL", "SMS", "LETTER"})
    void isNotMadeWithoutConsent(Channel channel) {
        var question = new Question(channel, anyWay(MOBILE), false, OPEN, NOON.atZone(ZONE), HOURS);

        refuses(question, PostRefusal.CONSENT_MISSING);
    }

    @ParameterizedTest
    @EnumSource(names = {"EMAIL", "SMS", "LETTER"})
    void isNotMadeWhereTheChannelIsNotSafe(Channel channel) {
        refuses(channel, person(adult(), MOBILE, null, callOnly()), PostRefusal.CHANNEL_UNSAFE);
    }

    @ParameterizedTest
    @EnumSource(names = {"EMAIL", "SMS", "LETTER"})
    void isNotMadeForAnAddressThatWasFoundNotToWork(Channel channel) {
        var question =
                new Question(channel, anyWay(MOBILE), true, it -> true, NOON.atZone(ZONE), HOURS);

        refuses(question, PostRefusal.CHANNEL_CLOSED);
    }

    @Test
    void isNotMadeWithoutAnAddressOrAPerson() {
        var nowhere = identity("Sam", null, null, null, callOrMail());
        refuses(Channel.EMAIL, nowhere, PostRefusal.NO_ADDRESS);
        refuses(Channel.EMAIL, null, PostRefusal.NO_ADDRESS);
        refuses(Channel.SMS, identity("Sam", null, null, null, anyWay()), PostRefusal.NO_ADDRESS);
        refuses(
                Channel.LETTER,
                identity("Sam", null, null, null, anyWay()),
                PostRefusal.NO_ADDRESS);
    }

    @Test
    void aLineInAHouseGetsNoTextSinceItIsReadAloud() {
        refuses(Channel.SMS, anyWay("+31301234567"), PostRefusal.NO_ADDRESS);
    }

    @Test
    void aTextWaitsForASafeTimeAndMustArriveWithinIt() {
        var who = anyWay(MOBILE, TUESDAY_AND_THURSDAY_MORNING);

        assertThat(Envelope.to(question(Channel.SMS, who, NOON)))
                .as("Tuesday at noon: from Thursday at nine")
                .isEqualTo(new Later(Instant.parse("2026-11-26T08:00:00Z")));

        var thursday = Instant.parse("2026-11-26T09:30:00Z");
        var envelope = (Envelope.Sms) Envelope.to(question(Channel.SMS, who, thursday));
        assertThat(envelope.to().value()).isEqualTo(MOBILE);
        assertThat(envelope.until()).isEqualTo("2026-11-26T11:00:00Z");
    }

    @Test
    void aTextThatWouldComeAtTheLastMomentWaitsForTheNextSafeTime() {
        var who = anyWay(MOBILE, TUESDAY_AND_THURSDAY_MORNING);
        var almostOver = Instant.parse("2026-11-24T10:51:00Z");

        assertThat(Envelope.to(question(Channel.SMS, who, almostOver)))
                .isEqualTo(new Later(Instant.parse("2026-11-26T08:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T21:00:00Z, 2026-11-25T08:00:00Z", // at night: at nine
        "2026-11-29T10:00:00Z, 2026-11-30T08:00:00Z", // on Sunday: on Monday
        "2026-12-25T10:00:00Z, 2026-12-28T08:00:00Z" // at Christmas: on the Monday after it
    })
    void whoGaveNoTimesGetsATextAtAReasonableHour(Instant now, Instant later) {
        assertThat(Envelope.to(question(Channel.SMS, anyWay(MOBILE), now)))
                .isEqualTo(new Later(later));
    }

    @Test
    void anEmailIsReadWhenItsReaderChooses() {
        var night = Instant.parse("2026-11-29T02:00:00Z");

        assertThat(Envelope.to(question(Channel.EMAIL, sam(), night)))
                .isInstanceOf(Envelope.Mail.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2014-11-25, +31687654321", // eleven, twelve tomorrow: the parent
        "2014-11-24, +31687654321", // twelve today: together, so through the parent
        "2010-11-25, +31687654321", // fifteen, sixteen tomorrow
        "2010-11-24, +31612345678" // sixteen today: alone
    })
    void aTextGoesToWhomTheAgeRulesSay(LocalDate born, String number) {
        var who = person(born, MOBILE, parent(), anyWay());

        var envelope = (Envelope.Sms) Envelope.to(question(Channel.SMS, who, NOON));

        assertThat(envelope.to().value()).isEqualTo(number);
    }

    @Test
    void theAddressOfAChildIsNotTheAddressOfTheParent() {
        var child = person(LocalDate.of(2016, 1, 1), MOBILE, parent(), anyWay());

        refuses(Channel.EMAIL, child, PostRefusal.NO_ADDRESS);
        refuses(Channel.LETTER, child, PostRefusal.NO_ADDRESS);
        refuses(Channel.EMAIL, kim(), PostRefusal.CHANNEL_UNSAFE);
    }

    @Test
    void aChildWithoutAContactPersonIsWrittenToAloneAndNeverByLetter() {
        var child = person(LocalDate.of(2013, 1, 1), MOBILE, null, anyWay());

        assertThat(((Envelope.Mail) Envelope.to(question(Channel.EMAIL, child, NOON))).to())
                .isEqualTo(child.email());
        assertThat(((Envelope.Sms) Envelope.to(question(Channel.SMS, child, NOON))).to())
                .isEqualTo(child.phone());
        refuses(Channel.LETTER, child, PostRefusal.RECIPIENT_UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"EMAIL", "SMS", "LETTER"})
    void nobodyIsWrittenToWhenWeCannotKnowWhoseMessageItIs(Channel channel) {
        var ageless = person(null, MOBILE, parent(), anyWay());

        refuses(channel, ageless, PostRefusal.RECIPIENT_UNKNOWN);
    }

    @Test
    void aLetterGoesToAGrownUpWithAnAddress() {
        var envelope =
                (Envelope.Letter) Envelope.to(question(Channel.LETTER, anyWay(MOBILE), NOON));

        assertThat(envelope.to()).isEqualTo(PostExamples.HOME);
    }

    @Test
    void neverShowsTheAddress() {
        assertThat(Envelope.to(question(Channel.EMAIL, sam(), NOON)).toString())
                .isEqualTo("Envelope[hidden]");
    }

    private static LocalDate adult() {
        return LocalDate.of(2002, 5, 14);
    }

    private static void refuses(Channel channel, @Nullable Identity who, PostRefusal why) {
        refuses(question(channel, who, NOON), why);
    }

    private static void refuses(Question question, PostRefusal why) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Envelope.to(question))
                .extracting(Refusal::reason)
                .isEqualTo(why);
    }
}
