package nl.houvast.outbox;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import nl.houvast.outbox.Outcome.Silence;
import nl.houvast.person.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Brings an event to an address on the web, signed (Standard Webhooks) and in the structured mode
 * of CloudEvents: what is signed is the whole event.
 */
@Component
class Webhook {

    private final Destinations destinations;
    private final OutboxSettings settings;
    private final Vault vault;
    private final Clock clock;
    private final Wire wire;

    @Autowired
    Webhook(Destinations destinations, OutboxSettings settings, Vault vault, Clock clock) {
        this(
                destinations,
                settings,
                vault,
                clock,
                new Wire((SSLSocketFactory) SSLSocketFactory.getDefault()));
    }

    Webhook(
            Destinations destinations,
            OutboxSettings settings,
            Vault vault,
            Clock clock,
            Wire wire) {
        this.destinations = destinations;
        this.settings = settings;
        this.vault = vault;
        this.clock = clock;
        this.wire = wire;
    }

    /**
     * The secret of this receiver. It is kept nowhere: it follows from the number and the salt, by
     * a key of the vault. Whoever has the database alone can sign nothing.
     */
    Secret secret(Target target) {
        return new Secret(
                vault.fingerprint("outbox.secret|" + target.id(), target.salt().toString()));
    }

    /** One attempt. */
    Outcome carry(Target target, Told told) {
        var to = URI.create(target.address());
        try {
            var status =
                    wire.post(
                            to,
                            destinations.find(to),
                            headers(target, told),
                            told.bytes(),
                            settings.timeout());
            return status < 300 ? Outcome.TAKEN : Outcome.refused(status);
        } catch (Destinations.Inside e) {
            return Outcome.unanswered(Silence.INSIDE);
        } catch (IOException e) {
            return Outcome.unanswered(why(e));
        }
    }

    private static Silence why(IOException e) {
        return switch (e) {
            case UnknownHostException _ -> Silence.NO_NAME;
            case SocketTimeoutException _ -> Silence.TOO_LONG;
            case ProtocolException _ -> Silence.NO_HTTP;
            case SSLException _ -> Silence.CERTIFICATE;
            default -> Silence.NO_LINE;
        };
    }

    private Map<String, String> headers(Target target, Told told) {
        var second = clock.instant().getEpochSecond();
        var id = told.id().toString();
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", Told.CONTENT_TYPE);
        headers.put("User-Agent", "Houvast");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(second));
        headers.put("webhook-signature", secret(target).sign(id, second, told.bytes()));
        return headers;
    }
}
