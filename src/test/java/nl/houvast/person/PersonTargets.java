package nl.houvast.person;

import static nl.houvast.FuzzTarget.lines;
import static nl.houvast.FuzzTarget.must;
import static nl.houvast.FuzzTarget.text;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the vault reads back, what a key management service answers, and names as they sound. */
public final class PersonTargets {

    private static final byte[] SECRET = new byte[DataKey.SIZE];
    private static final DataKey KEY = new DataKey(SECRET);
    private static final UUID OWNER = new UUID(1, 2);
    private static final Vault VAULT = vault();
    private static final Transit TRANSIT =
            new Transit(
                    URI.create("https://vault.example"),
                    "transit",
                    "houvast",
                    "secret",
                    null,
                    null,
                    Duration.ofSeconds(1));

    private PersonTargets() {}

    @SuppressWarnings("NullAway") // what is sealed alone asks no database
    private static Vault vault() {
        var keys = new MasterKeys(1, Map.of(1, new MasterKey(SECRET)));
        return new Vault(null, null, keys, null, Clock.systemUTC());
    }

    /** Nothing opens that was not sealed; everything opens that was, there only. */
    public static void envelope(byte[] input) throws GeneralSecurityException {
        must(!opens(input, "place"), "nobody seals without the key");
        var envelope = KEY.seal(input, "place");
        must(Arrays.equals(KEY.open(envelope, "place"), input), "opens as it was");
        must(!opens(envelope, "elsewhere"), "opens nowhere else");
        envelope[Math.floorMod(Arrays.hashCode(input), envelope.length)] ^= 1;
        must(!opens(envelope, "place"), "no bit can be changed");
    }

    private static boolean opens(byte[] envelope, String place) {
        try {
            KEY.open(envelope, place);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The same for a text whose key travels with it. */
    public static void alone(byte[] input) {
        try {
            VAULT.openAlone(OWNER, new Sealed(input));
            must(false, "nobody seals without the master key");
        } catch (IllegalStateException e) {
            must(!String.valueOf(e.getMessage()).isBlank(), "says what it is not");
        }
        var typed = text(input);
        must(VAULT.openAlone(OWNER, VAULT.sealAlone(OWNER, typed)).equals(typed), "as it was");
    }

    /** An answer of 32 bytes is a key; another is refused without repeating it. */
    public static void transit(byte[] input) {
        try {
            must(TRANSIT.key(text(input)).length == DataKey.SIZE, "a key");
        } catch (VaultUnusable e) {
            must(input.length < 16 || !told(e).contains(text(input)), "not repeated");
        }
        TRANSIT.wrapped(text(input));
    }

    /** What an operator gives as key is one, or is refused without repeating it. */
    public static void keySource(byte[] input) {
        var typed = text(input);
        try {
            var source = new KeySource(VaultSettings.only(typed, null), new NoWrapper(), null);
            must(
                    Arrays.equals(source.read(true), Base64.getDecoder().decode(typed.strip())),
                    "the key as it was given");
        } catch (VaultUnusable e) {
            must(typed.length() < 16 || !told(e).contains(typed), "not repeated");
        }
    }

    private static String told(VaultUnusable refusal) {
        return refusal.getMessage() + refusal.remedy();
    }

    private record NoWrapper() implements KeyWrapper {

        @Override
        public boolean wrapped(String text) {
            return false;
        }

        @Override
        public byte[] unwrap(String text) {
            throw new AssertionError("there is nothing to unwrap");
        }
    }

    /** Every name has a sound, and the sound is no name. */
    public static void sounds(byte[] input) {
        var typed = lines(input, 2);
        sounds(Sounds.given(typed.get(0)));
        sounds(Sounds.family(typed.get(1)));
        must(Sounds.initial(typed.get(0)).length() <= 1, "one letter");
        must(Sounds.isInitial(typed.get(0)) || !Sounds.given(typed.get(0)).isEmpty(), "a sound");
    }

    private static void sounds(Set<String> sounds) {
        must(!sounds.isEmpty(), "has a sound");
        for (var sound : sounds) {
            must(sound.matches("(?:[a-z][0-9]*)?"), "a letter and digits");
        }
    }
}
