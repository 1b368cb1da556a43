package nl.houvast.document;

import static nl.houvast.FuzzTarget.must;

import java.time.Duration;
import java.util.Optional;
import nl.houvast.kernel.Refusal;

/** What people add to a file. */
public final class DocumentTargets {

    private static final DocumentCheck CHECK =
            new DocumentCheck(new VirusScanner(new DocumentSettings(null, Duration.ofSeconds(1))));

    private DocumentTargets() {}

    /** Kept as what it is, or refused with a reason. */
    public static void check(byte[] input) {
        try {
            var kind = CHECK.check(input);
            must(FileKind.of(input).equals(Optional.of(kind)), "a kind that we know");
            must(input.length <= DocumentCheck.MOST, "not too large");
        } catch (Refusal refusal) {
            must(refusal.reason() instanceof DocumentRefusal, "says why not");
        }
    }
}
