package nl.houvast.signin;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.CollectedClientDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a device says about a passkey is true (Web Authentication, level 3, §7): it answers
 * our question, on our own address, to somebody who proved to the device who they are. Keeps
 * nothing. The library that reads the bytes throws what it likes when they are not what they should
 * be, its own kinds and those of its parser, so whatever it throws is a no.
 */
final class PasskeyProof {

    /** What devices may sign with, the best first; each device knows one of them. */
    static final List<PublicKeyCredentialParameters> KINDS =
            Stream.of(
                            COSEAlgorithmIdentifier.ES256,
                            COSEAlgorithmIdentifier.EdDSA,
                            COSEAlgorithmIdentifier.RS256)
                    .map(
                            kind ->
                                    new PublicKeyCredentialParameters(
                                            PublicKeyCredentialType.PUBLIC_KEY, kind))
                    .toList();

    private static final ObjectConverter FORMAT = new ObjectConverter();
    private static final AttestedCredentialDataConverter KEYS =
            new AttestedCredentialDataConverter(FORMAT);
    private static final CollectedClientDataConverter SAID =
            new CollectedClientDataConverter(FORMAT);

    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(FORMAT);
    private final Origin origin;
    private final String house;

    /** For people who find this Houvast at this address ("https://houvast.example"). */
    PasskeyProof(String address) {
        var found = URI.create(address);
        if (found.getScheme() == null || found.getHost() == null) {
            throw new IllegalArgumentException(
                    "houvast.signin.address is no address such as https://houvast.example");
        }
        this.origin = Origin.create(found.getScheme() + "://" + found.getRawAuthority());
        this.house = found.getHost();
        // whether the counter rose is asked once, where it is kept: see Passkeys.used
        manager.getAuthenticationDataVerifier().setMaliciousCounterValueHandler(behind -> {});
    }

    /** The name under which devices know us: the host, and so no other site gets an answer. */
    String house() {
        return house;
    }

    /** The key of a passkey that was made just now in answer to this question. */
    Optional<Passkey.Key> made(MadeForm answer, Secret challenge) {
        try {
            var proof =
                    manager.verify(
                            new RegistrationRequest(
                                    bytes(answer.attestation()), bytes(answer.clientData())),
                            new RegistrationParameters(asked(challenge), KINDS, true, true));
            var attested =
                    Objects.requireNonNull(proof.getAttestationObject()).getAuthenticatorData();
            var key = Objects.requireNonNull(attested.getAttestedCredentialData());
            return Optional.of(
                    new Passkey.Key(
                            text(key.getCredentialId()),
                            text(KEYS.convert(key)),
                            attested.getSignCount(),
                            attested.isFlagBE()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The counter that the device shows with a good answer to this question. */
    Optional<Long> used(UsedForm answer, Secret challenge, Passkey.Key key) {
        try {
            var record =
                    new CredentialRecordImpl(
                            new NoneAttestationStatement(),
                            true,
                            key.copied(),
                            false,
                            key.counter(),
                            KEYS.convert(bytes(key.publicKey())),
                            null,
                            null,
                            null,
                            Set.of());
            var proof =
                    manager.verify(
                            new AuthenticationRequest(
                                    bytes(answer.credential()),
                                    bytes(answer.handle()),
                                    bytes(answer.authenticatorData()),
                                    bytes(answer.clientData()),
                                    bytes(answer.signature())),
                            new AuthenticationParameters(
                                    asked(challenge), record, null, true, true));
            return Optional.of(Objects.requireNonNull(proof.getAuthenticatorData()).getSignCount());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The question that a device says it answers, when that can be read. */
    static Optional<Secret> challenge(String clientData) {
        try {
            return Optional.ofNullable(SAID.convert(bytes(clientData)))
                    .map(CollectedClientData::getChallenge)
                    .map(asked -> new Secret(text(asked.getValue())));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** This, when it is base64url, as all is that a browser of ours sends; else nothing. */
    static String encoded(@Nullable String text) {
        return text != null && text.matches("[A-Za-z0-9_-]*") ? text : "";
    }

    private ServerProperty asked(Secret challenge) {
        return ServerProperty.builder()
                .origin(origin)
                .rpId(house)
                .challenge(new DefaultChallenge(bytes(challenge.value())))
                .build();
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
