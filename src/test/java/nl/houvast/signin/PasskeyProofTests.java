package nl.houvast.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.houvast.signin.Device.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class PasskeyProofTests {

    private static final String ADDRESS = "https://houvast.example";
    private static final Secret ASKED = Secret.make();

    private static final Device DEVICE = device(Kind.ES256);
    private static final Passkey.Key KEY =
            new PasskeyProof(ADDRESS).made(DEVICE.make("", ASKED), ASKED).orElseThrow();

    private final PasskeyProof proof = new PasskeyProof(ADDRESS);

    private static Device device(Kind kind) {
        return new Device(kind, ADDRESS, "houvast.example");
    }

    private Passkey.Key made(Device device) {
        return proof.made(device.make("", ASKED), ASKED).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "RS512")
    void eachKindOfDeviceMakesOneAndSignsInWithIt(Kind kind) {
        var device = device(kind);
        var key = made(device);

        assertThat(key.credential()).isEqualTo(device.credential());
        assertThat(key.counter()).isEqualTo(1);
        assertThat(proof.used(device.use(ASKED), ASKED, key)).hasValue(2L);
    }

    @Test
    void aKindThatWeDidNotAskForIsNone() {
        assertThat(proof.made(device(Kind.RS512).make("", ASKED), ASKED)).isEmpty();
    }

    @Test
    void thePortOfAnAddressCountsAndTheHostIsTheHouse() {
        var here = new PasskeyProof("http://localhost:8123");
        assertThat(here.house()).isEqualTo("localhost");
        var device = new Device(Kind.ES256, "http://localhost:8123", "localhost");
        assertThat(here.made(device.make("", ASKED), ASKED)).isPresent();
        assertThat(here.made(device.on("http://localhost:8124").make("", ASKED), ASKED)).isEmpty();
    }

    @Test
    void whatIsNoAddressStopsTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PasskeyProof("houvast.example"))
                .withMessageContaining("houvast.signin.address");
    }

    /** What can be wrong about who asks where, and about who holds the device. */
    private static Device wrong(String how, Device device) {
        return switch (how) {
            case "other origin" -> device.on("https://houvast.example.net");
            case "plain origin" -> device.on("http://houvast.example");
            case "origin below" -> device.on("https://werk.houvast.example");
            case "other house" -> device.forHouse("elders.example");
            case "in a frame" -> device.inAFrame();
            case "nobody verified" -> device.withoutAsking();
            case "nobody present" -> device.untouched();
            default -> throw new IllegalArgumentException(how);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "other origin",
                "plain origin",
                "origin below",
                "other house",
                "in a frame",
                "nobody verified",
                "nobody present"
            })
    void isNeitherMadeNorUsed(String how) {
        var device = device(Kind.ES256);
        var key = made(device);

        assertThat(proof.used(wrong(how, device).use(ASKED), ASKED, key)).isEmpty();
        assertThat(proof.made(wrong(how, device(Kind.ES256)).make("", ASKED), ASKED)).isEmpty();
    }

    @Test
    void anAnswerToAnotherQuestionIsNone() {
        var device = device(Kind.EDDSA);
        var key = made(device);

        assertThat(proof.used(device.use(Secret.make()), ASKED, key)).isEmpty();
        assertThat(proof.made(device(Kind.EDDSA).make("", Secret.make()), ASKED)).isEmpty();
    }

    @Test
    void anAnswerOfAnotherDeviceIsNone() {
        var key = made(device(Kind.ES256));

        assertThat(proof.used(device(Kind.ES256).use(ASKED), ASKED, key)).isEmpty();
    }

    @Test
    void makingIsNoUsing() {
        var device = device(Kind.ES256);
        var key = made(device);
        var making = device.make("", ASKED);
        var used = device.use(ASKED);

        assertThat(
                        proof.used(
                                new UsedForm(
                                        used.credential(),
                                        used.handle(),
                                        making.clientData(),
                                        used.authenticatorData(),
                                        used.signature()),
                                ASKED,
                                key))
                .isEmpty();
    }

    @Test
    void theQuestionIsReadFromTheAnswer() {
        assertThat(PasskeyProof.challenge(device(Kind.ES256).use(ASKED).clientData()))
                .hasValue(ASKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "7",
                "{\"type\":\"webauthn.get\"}",
                "{\"type\":\"webauthn.get\",\"challenge\":null,\"origin\":\"https://houvast.example\"}",
                "{\"type\":\"webauthn.get\",\"challenge\":7,\"origin\":[]}",
                "{\"type\":7,\"challenge\":\"\",\"origin\":\"::\"}"
            })
    void whatNoDeviceSaysIsNoAnswer(String said) {
        var encoded = Base64.getUrlEncoder().encodeToString(said.getBytes(StandardCharsets.UTF_8));
        var device = device(Kind.ES256);
        var key = made(device);
        var used = device.use(ASKED);

        assertThat(PasskeyProof.challenge(encoded).filter(ASKED::equals)).isEmpty();
        assertThat(proof.made(new MadeForm("", encoded, "oA"), ASKED)).isEmpty();
        assertThat(
                        proof.used(
                                new UsedForm(
                                        used.credential(),
                                        used.handle(),
                                        encoded,
                                        used.authenticatorData(),
                                        used.signature()),
                                ASKED,
                                key))
                .isEmpty();
    }

    /** One bit of anything that is signed, or of the signature. */
    @Property(tries = 150)
    void oneBitMakesAnAnswerWrong(@ForAll @IntRange(max = 2) int part, @ForAll int place) {
        var good = DEVICE.use(ASKED);
        var wrong =
                new UsedForm(
                        good.credential(),
                        good.handle(),
                        part == 0 ? turned(good.clientData(), place) : good.clientData(),
                        part == 1
                                ? turned(good.authenticatorData(), place)
                                : good.authenticatorData(),
                        part == 2 ? turned(good.signature(), place) : good.signature());

        assertThat(proof.used(wrong, ASKED, KEY)).isEmpty();
        assertThat(proof.used(good, ASKED, KEY)).isPresent();
    }

    /** What is made has no signature of ours to check: it must be refused or read, never thrown. */
    @Property(tries = 150)
    void oneBitIsNoFault(@ForAll int place) {
        var made = DEVICE.make("", ASKED);

        proof.made(new MadeForm("", made.clientData(), turned(made.attestation(), place)), ASKED);
        proof.made(new MadeForm("", turned(made.clientData(), place), made.attestation()), ASKED);
    }

    private static String turned(String encoded, int place) {
        var bytes = Base64.getUrlDecoder().decode(encoded);
        var bit = Math.floorMod(place, bytes.length * 8);
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Test
    void aNameThatCannotBeUsedIsLeftOut() {
        assertThat(new MadeForm("  telefoon ", "", "").name()).isEqualTo("telefoon");
        assertThat(new MadeForm("a".repeat(MadeForm.LONGEST + 1), "", "").name()).isEmpty();
        assertThat(new MadeForm("a\u0000b", "", "").name()).isEmpty();
        assertThat(new UsedForm("a\u0000b", "a b", "ab==", "é", "a-_9").signature())
                .isEqualTo("a-_9");
        assertThat(new UsedForm("a\u0000b", "a b", "ab==", "é", "a-_9").credential()).isEmpty();
    }
}
