package nl.houvast.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.houvast.FuzzTarget.must;
import static nl.houvast.FuzzTarget.text;

import java.util.Arrays;
import java.util.Base64;

/** Links to sign in with, and where visitors come from. */
public final class SigninTargets {

    private static final String ADDRESS = "https://houvast.example";
    private static final PasskeyProof PROOF = new PasskeyProof(ADDRESS);
    private static final Secret ASKED = new Secret("A".repeat(43));
    private static final Device DEVICE = new Device(Device.Kind.ES256, ADDRESS, "houvast.example");
    private static final Passkey.Key KEY = PROOF.made(DEVICE.make("", ASKED), ASKED).orElseThrow();
    private static final String SHOWN = DEVICE.use(ASKED).authenticatorData();

    private SigninTargets() {}

    /** What stands in a link is a secret, whatever it is. */
    public static void link(byte[] input) {
        var secret = new Secret(text(input));
        must(secret.digest().length == 32, "a digest");
        must(Arrays.equals(secret.digest(), new Secret(text(input)).digest()), "of this link");
        must(
                !Arrays.equals(secret.digest(), new Secret(text(input) + "x").digest()),
                "and of no other");
        must(secret.toString().equals("Secret[hidden]"), "is not shown");
    }

    /** One house has one address; nobody gets another by writing theirs longer. */
    public static void address(byte[] input) {
        var typed = text(input);
        var address = Address.of(typed);
        must(typed.contains(":") || address.equals(typed), "IPv4 as it is");
        must(
                !typed.contains(":") || address.chars().filter(c -> c == ':').count() == 4,
                "a network of IPv6");
        must(address.length() <= typed.length() + 4, "no longer");
    }

    /**
     * Whatever a device says in good form: without the key nobody signs in, and what was made can
     * be kept. The first byte says which answer it is.
     */
    public static void passkey(byte[] input) {
        if (input.length == 0) {
            return;
        }
        var said = encoded(Arrays.copyOfRange(input, 1, input.length));
        switch (input[0] & 3) {
            case 0 ->
                    PROOF.made(new MadeForm("", clientData("create"), said), ASKED)
                            .ifPresent(
                                    key -> {
                                        must(!key.credential().isEmpty(), "has a name");
                                        must(PROOF.used(by(said), ASKED, key).isEmpty(), "no sign");
                                    });
            case 1 -> must(PROOF.used(by(said), ASKED, KEY).isEmpty(), "nobody without the key");
            case 2 -> {
                var signed = new UsedForm(KEY.credential(), "", clientData("get"), SHOWN, said);
                must(PROOF.used(signed, ASKED, KEY).isEmpty(), "no signature but the device's");
            }
            default ->
                    PasskeyProof.challenge(said)
                            .ifPresent(asked -> must(asked.digest().length == 32, "a question"));
        }
    }

    private static UsedForm by(String shown) {
        return new UsedForm(KEY.credential(), "", clientData("get"), shown, encoded(new byte[64]));
    }

    private static String clientData(String type) {
        var said =
                "{\"type\":\"webauthn."
                        + type
                        + "\",\"challenge\":\""
                        + ASKED.value()
                        + "\",\"origin\":\"https://houvast.example\",\"crossOrigin\":false}";
        return encoded(said.getBytes(UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
