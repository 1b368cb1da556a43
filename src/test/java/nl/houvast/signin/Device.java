package nl.houvast.signin;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * A device with one passkey, as the standard says that it answers: written from Web Authentication
 * level 3 (§6.1, §6.5) and RFC 9053, with real keys and signatures and nothing of the library that
 * judges it. What is wrong about an answer is asked for by name.
 */
final class Device {

    /** What it signs with: the name of the algorithm, of the key, and its number (COSE). */
    enum Kind {
        ES256("SHA256withECDSA", "EC", 256, -7),
        EDDSA("Ed25519", "Ed25519", 0, -8),
        RS256("SHA256withRSA", "RSA", 2048, -257),
        /** Not one that we ask for. */
        RS512("SHA512withRSA", "RSA", 2048, -259);

        private final String signs;
        private final String key;
        private final int size;
        private final int number;

        Kind(String signs, String key, int size, int number) {
            this.signs = signs;
            this.key = key;
            this.size = size;
            this.number = number;
        }
    }

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;
    private static final CBORMapper CBOR = new CBORMapper();

    private final Kind kind;
    private final KeyPair keys;
    private final String credential = Secret.make().value();

    private String origin;
    private String house;
    private String handle = "";
    private int flags = PRESENT | VERIFIED;
    private String extra = "";
    private long counter;
    private boolean counts = true;

    Device(Kind kind, String origin, String house) {
        this.kind = kind;
        this.origin = origin;
        this.house = house;
        this.keys = keys(kind);
    }

    private static KeyPair keys(Kind kind) {
        try {
            var maker = KeyPairGenerator.getInstance(kind.key);
            if (kind.size > 0) {
                maker.initialize(kind.size);
            }
            return maker.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on it is on a page of this origin. */
    Device on(String elsewhere) {
        origin = elsewhere;
        return this;
    }

    /** From now on it answers for this house. */
    Device forHouse(String elsewhere) {
        house = elsewhere;
        return this;
    }

    /** From now on it is in a frame of another site. */
    Device inAFrame() {
        extra = ",\"crossOrigin\":true";
        return this;
    }

    /** From now on it does not ask who holds it. */
    Device withoutAsking() {
        flags = PRESENT;
        return this;
    }

    /** From now on it answers by itself. */
    Device untouched() {
        flags = VERIFIED;
        return this;
    }

    /** It says 0 each time, as passkeys that are copied between devices do. */
    Device thatNeverCounts() {
        counts = false;
        return this;
    }

    /** The next time it says one more than this. */
    Device at(long before) {
        counter = before;
        return this;
    }

    /** It keeps this handle with its passkey. */
    Device of(String owner) {
        handle = owner;
        return this;
    }

    String credential() {
        return credential;
    }

    MadeForm make(String name, Secret challenge) {
        var id = bytes(credential);
        var attested =
                join(
                        new byte[16],
                        ByteBuffer.allocate(2).putShort((short) id.length).array(),
                        id,
                        CBOR.writeValueAsBytes(publicKey()));
        var object = new LinkedHashMap<String, Object>();
        object.put("fmt", "none");
        object.put("attStmt", Map.of());
        object.put("authData", join(data(flags | ATTESTED), attested));
        return new MadeForm(
                name,
                text(said("webauthn.create", challenge)),
                text(CBOR.writeValueAsBytes(object)));
    }

    UsedForm use(Secret challenge) {
        var data = data(flags);
        var said = said("webauthn.get", challenge);
        return new UsedForm(
                credential,
                handle,
                text(said),
                text(data),
                text(sign(join(data, Secret.sha256(said)))));
    }

    private byte[] data(int flags) {
        counter += counts ? 1 : 0;
        return join(
                Secret.sha256(house.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(4).putInt((int) (counts ? counter : 0)).array());
    }

    private byte[] said(String what, Secret challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\"%s}"
                .formatted(what, challenge.value(), origin, extra)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] sign(byte[] what) {
        try {
            var signature = Signature.getInstance(kind.signs);
            signature.initSign(keys.getPrivate());
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<Integer, Object> publicKey() {
        var key = new LinkedHashMap<Integer, Object>();
        switch (keys.getPublic()) {
            case ECPublicKey ec -> {
                key.put(1, 2);
                key.put(3, kind.number);
                key.put(-1, 1);
                key.put(-2, fixed(ec.getW().getAffineX()));
                key.put(-3, fixed(ec.getW().getAffineY()));
            }
            case EdECPublicKey ed -> {
                var point = reversed(fixed(ed.getPoint().getY()));
                if (ed.getPoint().isXOdd()) {
                    point[31] |= (byte) 0x80;
                }
                key.put(1, 1);
                key.put(3, kind.number);
                key.put(-1, 6);
                key.put(-2, point);
            }
            case RSAPublicKey rsa -> {
                key.put(1, 3);
                key.put(3, kind.number);
                key.put(-1, unsigned(rsa.getModulus()));
                key.put(-2, unsigned(rsa.getPublicExponent()));
            }
            default -> throw new IllegalStateException(kind.key);
        }
        return key;
    }

    private static byte[] fixed(BigInteger number) {
        var bytes = unsigned(number);
        return join(new byte[32 - bytes.length], bytes);
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 && bytes.length > 1
                ? Arrays.copyOfRange(bytes, 1, bytes.length)
                : bytes;
    }

    private static byte[] reversed(byte[] bytes) {
        var reversed = new byte[bytes.length];
        for (var place = 0; place < bytes.length; place++) {
            reversed[place] = bytes[bytes.length - 1 - place];
        }
        return reversed;
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
