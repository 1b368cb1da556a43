package nl.houvast.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.access.Account;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes passkeys for professionals, and signs them in with one. */
@Service
@Transactional
class PasskeyDesk {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyDesk.class);

    private final Passkeys passkeys;
    private final Challenges challenges;
    private final LinkReaders readers;
    private final SigninMail mail;
    private final @Nullable PasskeyProof proof;

    PasskeyDesk(
            Passkeys passkeys,
            Challenges challenges,
            LinkReaders readers,
            SigninMail mail,
            SigninSettings settings) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.readers = readers;
        this.mail = mail;
        this.proof = settings.address() == null ? null : new PasskeyProof(settings.address());
    }

    /** Whether people may have passkeys here: where links can be sent to begin with. */
    boolean open() {
        return mail.ready();
    }

    /** Whether this one may have passkeys here. */
    boolean areFor(Actor owner) {
        return open() && readers.professional(owner.id()).isPresent();
    }

    List<Passkey> of(Actor owner) {
        return passkeys.of(account(owner).id());
    }

    /** What a browser needs to make one: {@code PublicKeyCredentialCreationOptions}, as JSON. */
    Map<String, Object> askToMake(Actor owner, String session) {
        var account = account(owner);
        enough(account);
        var label = Optional.ofNullable(account.profile().email()).orElse(Texts.text("web.name"));
        return Map.of(
                "challenge",
                challenges.ask(session, account.id()).value(),
                "rp",
                Map.of("id", proof().house(), "name", Texts.text("web.name")),
                "user",
                Map.of(
                        "id",
                        passkeys.handle(account.id()),
                        "name",
                        label,
                        "displayName",
                        account.profile().name()),
                "pubKeyCredParams",
                PasskeyProof.KINDS.stream()
                        .map(kind -> Map.of("type", "public-key", "alg", kind.getAlg().getValue()))
                        .toList(),
                "timeout",
                Challenges.WORKS.toMillis(),
                "attestation",
                "none",
                "authenticatorSelection",
                Map.of(
                        "residentKey",
                        "required",
                        "requireResidentKey",
                        true,
                        "userVerification",
                        "required"),
                "excludeCredentials",
                passkeys.credentials(account.id()).stream()
                        .map(id -> Map.of("type", "public-key", "id", id))
                        .toList());
    }

    /** What a browser needs to sign in: {@code PublicKeyCredentialRequestOptions}, as JSON. */
    Map<String, Object> askToUse(String session) {
        return Map.of(
                "challenge",
                challenges.ask(session, null).value(),
                "rpId",
                proof().house(),
                "timeout",
                Challenges.WORKS.toMillis(),
                "userVerification",
                "required");
    }

    /** Keeps a passkey that was made just now. A question that was answered badly is used too. */
    @Transactional(noRollbackFor = Refusal.class)
    void make(MadeForm answer, Actor owner, String session) {
        var account = account(owner);
        enough(account);
        var key =
                PasskeyProof.challenge(answer.clientData())
                        .filter(asked -> challenges.take(asked, session, account.id()))
                        .flatMap(asked -> proof().made(answer, asked));
        passkeys.handle(account.id());
        var name = answer.name().isEmpty() ? Texts.text("signin.passkeys.nameless") : answer.name();
        Refusal.unless(
                key.isPresent() && passkeys.keep(key.get(), name, account.id()),
                SigninRefusal.NOT_MADE);
        Optional.ofNullable(account.profile().email())
                .flatMap(Email::parse)
                .ifPresent(mail::passkeyMade); // who else has this account hears of it
    }

    /**
     * Who signs in with this answer. Nobody when it is wrong in any way; what way is told to
     * nobody.
     */
    Optional<Account> use(UsedForm answer, String session) {
        var challenge =
                PasskeyProof.challenge(answer.clientData())
                        .filter(asked -> challenges.take(asked, session, null));
        var found =
                passkeys.find(answer.credential())
                        .filter(passkey -> passkey.handle().equals(answer.handle()));
        if (challenge.isEmpty() || found.isEmpty()) {
            return Optional.empty();
        }
        var key = found.get().key();
        var account =
                proof().used(answer, challenge.get(), key)
                        .filter(counter -> rose(key, counter))
                        .flatMap(counter -> readers.professional(found.get().account()));
        account.ifPresent(readers::cameBack);
        return account;
    }

    void remove(UUID passkey, Actor owner) {
        passkeys.remove(passkey, account(owner).id());
    }

    private boolean rose(Passkey.Key key, long counter) {
        var rose = passkeys.used(key.credential(), counter);
        if (!rose) {
            LOG.warn("A passkey was refused: its counter did not go up, there may be a copy of it");
        }
        return rose;
    }

    private void enough(Account account) {
        Refusal.unless(
                passkeys.credentials(account.id()).size() < Passkeys.MOST,
                SigninRefusal.ENOUGH_PASSKEYS);
    }

    /** For anybody else there are no passkeys here. */
    private Account account(Actor owner) {
        return readers.professional(owner.id()).orElseThrow(Missing::new);
    }

    private PasskeyProof proof() {
        return Optional.ofNullable(proof).orElseThrow(Missing::new);
    }
}
