package nl.houvast.outbox;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where a message may go: to the internet over HTTPS, and in our own network only where the
 * settings say so. Otherwise who may type an address here could reach what only this machine may.
 * The name is looked up at each sending, and the connection goes to the very address that was
 * judged: a name that points elsewhere a moment later changes nothing.
 */
@Component
class Destinations {

    private static final int LONGEST = 500;

    private final List<String> inside;

    Destinations(OutboxSettings settings) {
        this.inside = settings.inside().stream().map(it -> origin(URI.create(it))).toList();
    }

    /** It lies in our own network, and was not named in the settings. */
    static final class Inside extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The address that somebody typed; empty when it is none to which anything may go. */
    Optional<URI> read(String typed) {
        var text = typed.strip();
        if (text.length() > LONGEST || !text.matches("[!-~]+")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(text)).filter(this::usable);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private boolean usable(URI uri) {
        return uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && uri.getPort() != 0
                && uri.getPort() <= 0xffff
                && ("https".equalsIgnoreCase(uri.getScheme()) || named(uri));
    }

    private boolean named(URI uri) {
        return inside.contains(origin(uri));
    }

    private static String origin(URI uri) {
        return "%s://%s:%d"
                .formatted(uri.getScheme(), uri.getHost(), port(uri))
                .toLowerCase(Locale.ROOT);
    }

    /** The door to knock on. */
    static int port(URI uri) {
        if (uri.getPort() > 0) {
            return uri.getPort();
        }
        return "http".equalsIgnoreCase(uri.getScheme()) ? 80 : 443;
    }

    /**
     * The machine to connect to.
     *
     * @throws UnknownHostException when the name belongs to none
     * @throws Inside when one of its addresses lies where nothing may go
     */
    InetAddress find(URI uri) throws UnknownHostException, Inside {
        var all = InetAddress.getAllByName(uri.getHost());
        if (!named(uri)) {
            for (var one : all) {
                if (!open(one)) {
                    throw new Inside();
                }
            }
        }
        return all[0];
    }

    /** Whether nothing is known against this address; a name that is not there yet may come. */
    boolean outside(String typed) {
        try {
            var uri = read(typed);
            return uri.isPresent() && find(uri.get()) != null;
        } catch (UnknownHostException e) {
            return true;
        } catch (Inside e) {
            return false;
        }
    }

    /** Whether this address is one of the internet, and not of a network of somebody's own. */
    static boolean open(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        return address instanceof Inet4Address
                ? open(first, second, third)
                : open((first << 8) | second, (third << 8) | (bytes[3] & 0xff));
    }

    /** The list of special addresses of IANA (RFC 6890), as far as Java does not know them. */
    private static boolean open(int first, int second, int third) {
        return switch (first) {
            case 0 -> false;
            case 100 -> second < 64 || second > 127; // shared by customers of a provider
            case 192 ->
                    !(second == 0 && (third == 0 || third == 2)) && !(second == 88 && third == 99);
            case 198 -> !(second == 18 || second == 19) && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    /** Of IPv6 only what is given out, without what leads to IPv4 by another way. */
    private static boolean open(int first, int second) {
        var given = first >> 13 == 1; // 2000::/3
        var tunnel = first == 0x2002 || (first == 0x2001 && second < 0x200);
        var example = (first == 0x2001 && second == 0xdb8) || first >> 4 == 0x3ff;
        return given && !tunnel && !example;
    }
}
