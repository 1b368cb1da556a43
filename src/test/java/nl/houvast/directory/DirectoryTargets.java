package nl.houvast.directory;

import static nl.houvast.FuzzTarget.must;
import static nl.houvast.FuzzTarget.text;

import java.util.List;
import java.util.Map;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Body;
import nl.houvast.web.BodyRefused;

/** Files with organisations. */
public final class DirectoryTargets {

    private DirectoryTargets() {}

    /** A file: every row is taken or refused with a reason. */
    public static void file(byte[] input) {
        try {
            plan(new DirectoryFile("test.json", input).rows());
        } catch (Refusal refusal) {
            must(refusal.reason() instanceof DirectoryRefusal, "says why not");
        }
    }

    /** One row, in a file that is right. */
    public static void row(byte[] input) {
        plan(List.of(text(input), DirectoryExamples.ROW));
        try {
            var entry = DirectoryExamples.READER.read(Body.of(text(input)));
            var url = entry.offer().url();
            must(url == null || url.matches("https?://.*"), "only addresses of the web");
            must(
                    entry.offer().phones().stream().allMatch(p -> EntryReader.callable(p.number())),
                    "only numbers that can be called");
        } catch (BodyRefused refusal) {
            must(!refusal.problems().isEmpty(), "says why not");
        }
    }

    private static void plan(List<String> rows) {
        var plan =
                ImportPlan.of(rows, Map.of("bestond-al", "letselhuis"), DirectoryExamples.READER);
        must(plan.taken().size() + plan.refused() == rows.size(), "each row, once");
        must(plan.problems().stream().noneMatch(it -> it.detail().isBlank()), "with a reason");
        for (var taken : plan.taken()) {
            var parent = taken.parent();
            must(
                    parent == null
                            || plan.taken().stream().anyMatch(it -> it.id().equals(parent))
                            || parent.equals("bestond-al"),
                    "under something that is there");
        }
    }
}
