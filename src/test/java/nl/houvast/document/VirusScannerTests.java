package nl.houvast.document;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.houvast.document.VirusScanner.Verdict;
import nl.houvast.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The scanner against a socket that speaks what {@code man 8 clamd} says about INSTREAM: a recorded
 * contract, no clamd. The last test asks a real one, where it is installed.
 */
class VirusScannerTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The text by which every scanner can be tried; in two parts, or this file would be found. */
    private static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private static VirusScanner at(int port) {
        return new VirusScanner(new DocumentSettings("127.0.0.1:" + port, PATIENCE));
    }

    @SuppressWarnings("ArrayRecordComponent") // looked into, never compared
    private record Said(Verdict verdict, byte[] heard) {}

    /** What the scanner concludes of this answer, and what clamd was sent. */
    private static Said scan(byte[] content, String answer) throws Exception {
        try (var clamd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var heard = CompletableFuture.supplyAsync(() -> hear(clamd, answer));
            return new Said(at(clamd.getLocalPort()).scan(content), heard.get());
        }
    }

    private static byte[] hear(ServerSocket clamd, String answer) {
        try (var line = clamd.accept()) {
            var in = new DataInputStream(line.getInputStream());
            assertThat(in.readNBytes(10)).isEqualTo("zINSTREAM\0".getBytes(US_ASCII));
            var content = new ByteArrayOutputStream();
            for (var length = in.readInt(); length > 0; length = in.readInt()) {
                content.writeBytes(in.readNBytes(length));
            }
            line.getOutputStream().write(answer.getBytes(US_ASCII));
            return content.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whatIsSentArrivesWholeAndInPieces() throws Exception {
        for (var size : new int[] {1, 64 * 1024, 64 * 1024 + 1, 1024 * 1024}) {
            var content = new byte[size];
            content[size - 1] = 7;
            var said = scan(content, "stream: OK\0");

            assertThat(said.verdict()).isEqualTo(Verdict.CLEAN);
            assertThat(said.heard()).isEqualTo(content);
        }
    }

    @Test
    void aFindingIsAVirus() throws Exception {
        assertThat(scan(new byte[1], "stream: Eicar-Test-Signature FOUND\0").verdict())
                .isEqualTo(Verdict.VIRUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0",
                "INSTREAM size limit exceeded. ERROR\0",
                "stream: OK and more\0",
                "UNKNOWN COMMAND\0",
                "HTTP/1.1 200 OK\r\n\r\n"
            })
    void anythingElseIsNoVerdict(String answer) throws Exception {
        assertThat(scan(new byte[1], answer).verdict()).isEqualTo(Verdict.NONE);
    }

    @Test
    void aScannerThatIsAwayOrSilentTakesNothingIn() throws Exception {
        int nobody;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
            var hasty = new DocumentSettings("127.0.0.1:" + nobody, Duration.ofMillis(500));
            assertThat(new VirusScanner(hasty).scan(new byte[1]))
                    .as("silent")
                    .isEqualTo(Verdict.NONE);
        }
        var check = new DocumentCheck(at(nobody));
        assertThat(check.scans()).isTrue();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check.check(Papers.pdf()))
                .extracting(Refusal::reason)
                .isEqualTo(DocumentRefusal.NOT_SCANNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clamav", "clamav:", ":3310", "http://clamav:3310", "a b:1"})
    void whatIsNoPlaceStopsTheStart(String where) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DocumentSettings(where, PATIENCE))
                .withMessageContaining("houvast.document.virus-scanner");
    }

    @Test
    void aRealClamdFindsWhatEveryScannerFinds(@TempDir Path folder) throws Exception {
        var program =
                Stream.of("/usr/sbin/clamd", "/usr/local/sbin/clamd")
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst();
        assumeTrue(program.isPresent(), "no clamd on this machine: apt-get install clamav-daemon");
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        // the signatures of the world need a connection; this one is of the file itself
        Files.writeString(
                folder.resolve("test.hdb"),
                java.util.HexFormat.of()
                                .formatHex(
                                        java.security.MessageDigest.getInstance("MD5")
                                                .digest(EICAR.getBytes(US_ASCII)))
                        + ":68:Test.EICAR\n");
        var settings = folder.resolve("clamd.conf");
        Files.writeString(
                settings,
                "Foreground yes\nTCPAddr 127.0.0.1\nTCPSocket %d\nDatabaseDirectory %s\n"
                        .formatted(port, folder));
        var clamd =
                new ProcessBuilder(program.get().toString(), "-c", settings.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("clamd.log").toFile())
                        .start();
        try {
            assertThat(isUp(port)).as(Files.readString(folder.resolve("clamd.log"))).isTrue();
            var scanner =
                    new VirusScanner(
                            new DocumentSettings("127.0.0.1:" + port, Duration.ofSeconds(20)));
            assertThat(scanner.scan(EICAR.getBytes(US_ASCII))).isEqualTo(Verdict.VIRUS);
            assertThat(scanner.scan(Papers.pdf())).isEqualTo(Verdict.CLEAN);
        } finally {
            clamd.destroy();
            clamd.waitFor();
        }
    }

    private static boolean isUp(int port) throws InterruptedException {
        for (var time = 0; time < 100; time++) {
            try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return line.isConnected();
            } catch (IOException e) {
                Thread.sleep(200);
            }
        }
        return false;
    }
}
