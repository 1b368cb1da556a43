package nl.houvast.document;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks clamd whether there is a virus in something, by its INSTREAM command (man 8 clamd): the
 * content goes over the line in pieces and touches no disk of ours.
 */
@Component
class VirusScanner {

    /** What the scanner says. */
    enum Verdict {
        CLEAN,
        VIRUS,
        /** Nothing that we can use: it is away, busy, or does not want this much. */
        NONE
    }

    private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final @Nullable String host;
    private final int port;
    private final int patience;

    VirusScanner(DocumentSettings settings) {
        var where = settings.virusScanner();
        this.host = where == null ? null : where.substring(0, where.indexOf(':'));
        this.port = where == null ? 0 : Integer.parseInt(where.substring(where.indexOf(':') + 1));
        this.patience = Math.toIntExact(settings.patience().toMillis());
    }

    /** Whether there is one to ask. */
    boolean configured() {
        return host != null;
    }

    /** What it says about this content. */
    Verdict scan(byte[] content) {
        try (var line = new Socket()) {
            line.connect(new InetSocketAddress(host, port), patience);
            line.setSoTimeout(patience);
            send(content, new DataOutputStream(line.getOutputStream()));
            var answer = line.getInputStream().readNBytes(LONGEST_ANSWER);
            return verdict(new String(answer, StandardCharsets.US_ASCII).replace("\0", "").strip());
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("The virus scanner does not answer ({})", e.getClass().getName());
            return Verdict.NONE;
        }
    }

    private static void send(byte[] content, DataOutputStream to) throws IOException {
        to.write(COMMAND);
        for (var from = 0; from < content.length; from += PIECE) {
            var length = Math.min(PIECE, content.length - from);
            to.writeInt(length);
            to.write(content, from, length);
        }
        to.writeInt(0);
        to.flush();
    }

    private static Verdict verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            LOG.warn("A document was refused: {}", answer.replaceAll("[^A-Za-z0-9 .:_-]", "?"));
            return Verdict.VIRUS;
        }
        LOG.error("The virus scanner could not scan; look in its log");
        return Verdict.NONE;
    }
}
