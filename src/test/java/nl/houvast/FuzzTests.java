package nl.houvast;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads with every target what is kept for it in {@code src/test/fuzz}: examples ("seed"), inputs
 * on which a promise once did not hold ("found"), and each of them changed in a hundred ways that
 * are the same every time. The search for new ones is {@code ./houvast fuzz}.
 */
class FuzzTests {

    static final Path KEPT = Path.of("src/test/fuzz");
    private static final int CHANGES = 100;
    private static final byte[] SIGNS =
            "\"'{}[]:,;<>&\\/%+-.@ \n\r\t\u0000\u007f09azAZ\u00ff".getBytes(ISO_8859_1);

    static Set<String> names() {
        return Fuzz.TARGETS.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void holdsWhatItPromises(String name) throws IOException {
        var target = Objects.requireNonNull(Fuzz.TARGETS.get(name));
        var inputs = inputs(name);
        assertThat(inputs).as("something is kept for it").isNotEmpty();
        var random = new Random(name.hashCode());
        for (var input : inputs) {
            read(target, input);
            for (int i = 0; i < CHANGES; i++) {
                read(target, changed(input, inputs, random));
            }
        }
    }

    @Test
    void nothingIsKeptForNobody() throws IOException {
        try (var folders = Files.list(KEPT)) {
            assertThat(folders.map(it -> it.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(names());
        }
    }

    private static List<byte[]> inputs(String name) throws IOException {
        var inputs = new ArrayList<byte[]>();
        for (var file : Sources.files(KEPT.resolve(name), "")) {
            if (Files.isRegularFile(file)) {
                inputs.add(Files.readAllBytes(file));
            }
        }
        return inputs;
    }

    private static void read(FuzzTarget target, byte[] input) {
        try {
            target.read(input);
        } catch (Exception | AssertionError e) {
            throw new AssertionError("with " + printed(input), e);
        }
    }

    private static String printed(byte[] input) {
        var text = new StringBuilder();
        for (var one : input) {
            text.append(one >= ' ' && one < 0x7f ? "" + (char) one : "\\x%02x".formatted(one));
        }
        return text.toString();
    }

    /** One to four changes: another byte, one more, one less, a piece twice, a piece of another. */
    private static byte[] changed(byte[] input, List<byte[]> others, Random random) {
        var changed = input;
        for (int i = random.nextInt(4); i >= 0; i--) {
            var at = random.nextInt(changed.length + 1);
            var until = Math.min(changed.length, at + 1 + random.nextInt(8));
            var between =
                    switch (random.nextInt(6)) {
                        case 0 -> new byte[] {(byte) random.nextInt(256)};
                        case 1, 2 -> new byte[] {SIGNS[random.nextInt(SIGNS.length)]};
                        case 3 -> new byte[0];
                        case 4 -> piece(changed, at, until);
                        default -> piece(others.get(random.nextInt(others.size())), random);
                    };
            var rest = random.nextBoolean() ? at : until;
            changed = joined(piece(changed, 0, at), between, piece(changed, rest, changed.length));
        }
        return changed;
    }

    private static byte[] piece(byte[] whole, Random random) {
        var from = random.nextInt(whole.length + 1);
        return piece(whole, from, Math.min(whole.length, from + random.nextInt(20)));
    }

    private static byte[] piece(byte[] whole, int from, int until) {
        return java.util.Arrays.copyOfRange(whole, from, until);
    }

    private static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
