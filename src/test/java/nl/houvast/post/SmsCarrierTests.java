package nl.houvast.post;

import static nl.houvast.person.PersonExamples.NOON;
import static nl.houvast.post.PostExamples.anyWay;
import static nl.houvast.post.PostExamples.inEnglish;
import static nl.houvast.post.PostExamples.question;
import static nl.houvast.post.PostExamples.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import nl.houvast.contact.Channel;
import nl.houvast.person.Identity;
import nl.houvast.post.FakeGateway.Mood;
import nl.houvast.post.NotTaken.Why;
import nl.houvast.post.SmsCarrier.Report;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Against an HTTP server that answers as a gateway does. */
class SmsCarrierTests {

    static final String MOBILE = "+31612345678";

    FakeGateway gateway = new FakeGateway();
    SmsCarrier carrier = carrier(gateway.url());
    MessageId id = MessageId.next(NOON);

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void sendsOneNeutralSentenceThatArrivesInTimeOrNotAtAll() {
        carrier.carry(envelope(anyWay(MOBILE)), id, false);

        assertThat(gateway.batches)
                .singleElement()
                .satisfies(
                        batch -> {
                            assertThat(batch.path("to").toString())
                                    .isEqualTo("[\"" + MOBILE + "\"]");
                            assertThat(batch.path("from").asString()).isEqualTo("Bericht");
                            assertThat(batch.path("body").asString())
                                    .isEqualTo("Er staat een bericht voor je klaar.");
                            assertThat(FakeGateway.reference(batch)).isEqualTo(id.toString());
                            assertThat(batch.path("expire_at").asString())
                                    .as("the end of the hours in which phones may ring")
                                    .isEqualTo("2026-11-24T19:00:00Z");
                            assertThat(batch.propertyNames())
                                    .containsExactlyInAnyOrder(
                                            "type",
                                            "to",
                                            "from",
                                            "body",
                                            "client_reference",
                                            "expire_at",
                                            "delivery_report");
                        });
    }

    @Test
    void writesInTheLanguageOfThePerson() {
        carrier.carry(envelope(inEnglish(anyWay(MOBILE))), id, false);

        assertThat(gateway.batches.getFirst().path("body").asString())
                .isEqualTo("There is a message for you.");
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSES, NEVER",
        "WRONG_TOKEN, NOT_NOW",
        "BUSY, NOT_NOW",
        "BROKEN, NOT_NOW",
        "MOVED, NOT_NOW",
        "TAKES_AND_BREAKS, NOT_NOW",
        "TAKES_AND_HANGS, NOT_NOW"
    })
    void saysWhatFollowsWhenTheGatewayDoesNotTakeIt(Mood mood, Why why) {
        gateway.mood = mood;

        refuses(false, why);
    }

    @ParameterizedTest
    @EnumSource(names = {"TAKES_AND_BREAKS", "TAKES_AND_HANGS", "BUSY", "BROKEN"})
    void makesAPhoneRingOnceHoweverOftenItIsTried(Mood mood) {
        gateway.mood = mood;
        refuses(false, Why.NOT_NOW);
        gateway.mood = Mood.FINE;

        carrier.carry(envelope(anyWay(MOBILE)), id, true);
        carrier.carry(envelope(anyWay(MOBILE)), id, true);

        assertThat(gateway.batches).hasSize(1);
    }

    @Test
    void doesNotSendAgainWhenItCannotAskWhetherItWasSent() {
        var deaf = carrier(URI.create("http://127.0.0.1:1/xms/v1/plan"));

        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> deaf.carry(envelope(anyWay(MOBILE)), id, true))
                .extracting(NotTaken::why)
                .isEqualTo(Why.NOT_NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "Queued, UNDERWAY",
        "Dispatched, UNDERWAY",
        "Unknown, UNDERWAY",
        "Delivered, DELIVERED",
        "Failed, NOT_DELIVERED",
        "Expired, NOT_DELIVERED",
        "Aborted, NOT_DELIVERED",
        "Rejected, NO_SUCH_ADDRESS",
        "Deleted, NO_SUCH_ADDRESS"
    })
    void readsHowItWent(String status, Report report) {
        carrier.carry(envelope(anyWay(MOBILE)), id, false);
        gateway.statuses.put(id.toString(), status);

        assertThat(carrier.report(id)).isEqualTo(report);
    }

    @Test
    void whatTheGatewayDoesNotKnowDidNotArrive() {
        assertThat(carrier.report(id)).isEqualTo(Report.NOT_DELIVERED);
    }

    @Test
    void settingsThatCannotWorkOrWouldLeakAreRefused() {
        Stream.<Runnable>of(
                        () -> settings("https://sms.test/plan", null, "Bericht", 9),
                        () -> settings("https://sms.test/plan", "t", null, 9),
                        () -> settings("http://sms.test/plan", "t", "Bericht", 9),
                        () -> settings("https://sms.test/plan", "t", "Een lange naam", 9),
                        () -> settings("https://sms.test/plan", "t", "Bericht", 5),
                        () -> settings("https://sms.test/plan", "t", "Bericht", 20))
                .forEach(
                        settings -> assertThatIllegalArgumentException().isThrownBy(settings::run));
    }

    private static void settings(
            String url,
            @org.jspecify.annotations.Nullable String token,
            @org.jspecify.annotations.Nullable String sender,
            int from) {
        var _ =
                new SmsCarrier.Settings(
                        URI.create(url),
                        token,
                        sender,
                        LocalTime.of(from, 0),
                        LocalTime.of(20, 0),
                        Duration.ofSeconds(1));
    }

    /** Waits for a gateway that hangs no longer than the test needs. */
    private void refuses(boolean again, Why why) {
        var tried = gateway.mood == Mood.TAKES_AND_HANGS ? impatient() : carrier;
        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> tried.carry(envelope(anyWay(MOBILE)), id, again))
                .satisfies(
                        e -> {
                            assertThat(e.why()).isEqualTo(why);
                            assertThat(e).hasNoCause().hasMessage(why.name());
                        });
    }

    private SmsCarrier impatient() {
        return new SmsCarrier(
                texts(gateway.url(), Duration.ofMillis(400)), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static SmsCarrier carrier(URI url) {
        return new SmsCarrier(texts(url), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static Envelope.Sms envelope(Identity who) {
        return (Envelope.Sms) Envelope.to(question(Channel.SMS, who, NOON));
    }
}
