package nl.houvast.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive connection to this machine, as light as HTTP can be. */
final class Wire implements AutoCloseable {

    /** An answer, and how many bytes it took on the wire, head included. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(int status, String head, byte[] body, int bytes) {}

    private final int port;
    private Socket socket;
    private BufferedInputStream in;
    private boolean ended;
    private int bytes;

    Wire(int port) throws IOException {
        this.port = port;
        this.socket = connected(port);
        this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    private static Socket connected(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        return socket;
    }

    static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] post(String path, String headers, String body) {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var head =
                "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n%sContent-Length: %d\r\n\r\n"
                        .formatted(path, headers, content.length)
                        .getBytes(StandardCharsets.US_ASCII);
        var all = new byte[head.length + content.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        return all;
    }

    /**
     * Asks on the same connection, or on a new one when the server ended it with its last answer.
     */
    Answer send(byte[] request) throws IOException {
        if (ended) {
            socket.close();
            socket = connected(port);
            in = new BufferedInputStream(socket.getInputStream(), 16_384);
            ended = false;
        }
        socket.getOutputStream().write(request);
        bytes = 0;
        var status = Integer.parseInt(line().substring(9, 12));
        var head = new StringBuilder();
        int length = 0;
        boolean chunked = false;
        for (var line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append('\n');
            var lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            ended |= lower.startsWith("connection: close");
            chunked |= lower.startsWith("transfer-encoding: chunked");
        }
        var body = chunked ? chunks() : exactly(length);
        return new Answer(status, head.toString(), body, bytes);
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            all.writeBytes(exactly(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        var content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException();
        }
        bytes += length;
        return content;
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            bytes++;
            if (c != '\r') {
                line.append((char) c);
            }
        }
        bytes++;
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
