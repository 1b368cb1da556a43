package nl.houvast.outbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST to one machine, over a line of its own. Not the client of Java: that looks the name up
 * itself, after we judged where it leads. Follows no redirect, keeps no cookie, reads nothing of an
 * answer but its status, and hangs up when the time is over, whatever the other side does.
 */
final class Wire {

    private static final int LONGEST_LINE = 8192;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");

    private final SSLSocketFactory tls;

    Wire(SSLSocketFactory tls) {
        this.tls = tls;
    }

    /**
     * Sends this and waits for what is said to it.
     *
     * @param at the machine, which was judged
     * @param within for everything together
     * @return the status
     * @throws SocketTimeoutException when the time was over
     * @throws ProtocolException when what came back is no HTTP
     * @throws IOException when there is no line, or nobody proved who they are
     */
    int post(URI to, InetAddress at, Map<String, String> headers, byte[] body, Duration within)
            throws IOException {
        int millis = Math.toIntExact(within.toMillis());
        try (var line = new Socket()) {
            var late = new AtomicBoolean();
            var over =
                    CompletableFuture.runAsync(
                            () -> hangUp(line, late),
                            CompletableFuture.delayedExecutor(millis, MILLISECONDS));
            try {
                line.connect(new InetSocketAddress(at, Destinations.port(to)), millis);
                line.setSoTimeout(millis);
                return speak(to, secured(line, to), headers, body);
            } catch (IOException e) {
                if (late.get()) {
                    throw new SocketTimeoutException();
                }
                throw e;
            } finally {
                over.cancel(false);
            }
        }
    }

    private static void hangUp(Socket line, AtomicBoolean late) {
        late.set(true); // before it shows: whoever reads asks why
        try {
            line.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the name that was asked for, which the other side has to prove. */
    private Socket secured(Socket line, URI to) throws IOException {
        if (!"https".equalsIgnoreCase(to.getScheme())) {
            return line;
        }
        var host = to.getHost().replaceAll("[\\[\\]]", "");
        var socket = (SSLSocket) tls.createSocket(line, host, Destinations.port(to), true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static int speak(URI to, Socket line, Map<String, String> headers, byte[] body)
            throws IOException {
        var out = line.getOutputStream();
        out.write(head(to, headers, body.length).getBytes(ISO_8859_1));
        out.write(body);
        out.flush();
        return status(new BufferedInputStream(line.getInputStream()));
    }

    private static String head(URI to, Map<String, String> headers, int length) {
        var path = to.getRawPath().isEmpty() ? "/" : to.getRawPath();
        var query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
        var port = to.getPort() < 0 ? "" : ":" + to.getPort();
        var head = new StringBuilder();
        head.append("POST ").append(path).append(query).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(to.getHost()).append(port).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("Content-Length: ")
                .append(length)
                .append("\r\nConnection: close\r\n\r\n")
                .toString();
    }

    private static int status(InputStream in) throws IOException {
        while (true) {
            var first = STATUS.matcher(line(in));
            if (!first.matches()) {
                throw new ProtocolException();
            }
            int status = Integer.parseInt(first.group(1));
            if (status >= 200) {
                return status;
            }
            skipHeaders(in); // what comes before the answer itself
        }
    }

    private static void skipHeaders(InputStream in) throws IOException {
        var header = line(in);
        while (!header.isEmpty()) {
            header = line(in);
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException();
            }
            if (line.length() >= LONGEST_LINE) {
                throw new ProtocolException();
            }
            line.append((char) read);
        }
        return line.toString().stripTrailing();
    }
}
