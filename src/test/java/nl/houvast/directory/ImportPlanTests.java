package nl.houvast.directory;

import static nl.houvast.directory.DirectoryExamples.READER;
import static nl.houvast.directory.DirectoryExamples.branch;
import static nl.houvast.directory.DirectoryExamples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.houvast.directory.ImportReport.RowProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportPlanTests {

    @Test
    void takesWhatIsRightAndRefusesTheRest() {
        var plan = plan(Map.of(), row("zon"), row("maan").replace("0900-0101", "x"), "3");

        assertThat(ids(plan)).containsExactly("zon");
        assertThat(plan.problems())
                .extracting(RowProblem::row, RowProblem::id, RowProblem::field, RowProblem::code)
                .containsExactly(
                        tuple(2, "maan", "phones[0].number", "directory.import.phone"),
                        tuple(3, "", "", "malformed"));
        assertThat(plan.refused()).isEqualTo(2);
    }

    @Test
    void refusesAnIdThatWasThereAlready() {
        var plan = plan(Map.of(), row("zon"), row("zon"));

        assertThat(ids(plan)).containsExactly("zon");
        assertThat(plan.problems())
                .extracting(RowProblem::row, RowProblem::field, RowProblem::code)
                .containsExactly(tuple(2, "id", "directory.import.duplicate"));
    }

    @Test
    void aParentMayComeLater() {
        assertThat(ids(plan(Map.of(), branch("zon-noord", "zon"), row("zon"))))
                .containsExactlyInAnyOrder("zon", "zon-noord");
    }

    @Test
    void refusesABranchOfNothingAndItsOwnBranches() {
        var plan = plan(Map.of(), branch("b", "nergens"), branch("c", "b"), row("zon"));

        assertThat(ids(plan)).containsExactly("zon");
        assertThat(plan.problems())
                .extracting(RowProblem::id, RowProblem::field, RowProblem::code)
                .containsExactlyInAnyOrder(
                        tuple("b", "parent", "directory.import.parent"),
                        tuple("c", "parent", "directory.import.parent"));
    }

    @Test
    void refusesACircle() {
        var plan = plan(Map.of(), branch("a", "b"), branch("b", "c"), branch("c", "a"), row("zon"));

        assertThat(ids(plan)).containsExactly("zon");
        assertThat(plan.refused()).isEqualTo(3);
        assertThat(ids(plan(Map.of(), branch("self", "self")))).isEmpty();
    }

    @Test
    void aRefusedRowLeavesWhatIsThereAndItsBranches() {
        var stored = new HashMap<String, @Nullable String>();
        stored.put("zon", null);
        stored.put("gone", null);
        var plan = plan(stored, row("zon").replace("0900-0101", "x"), branch("zon-noord", "zon"));

        assertThat(ids(plan)).containsExactly("zon-noord");
        assertThat(plan.removed()).containsExactly("gone");
    }

    @Test
    void aCircleThroughWhatIsThereIsACircle() {
        var stored = new HashMap<String, @Nullable String>();
        stored.put("a", "b");
        stored.put("b", null);
        var plan = plan(stored, row("a").replace("0900-0101", "x"), branch("b", "a"));

        assertThat(ids(plan)).isEmpty();
        assertThat(plan.removed()).isEmpty();
    }

    private static ImportPlan plan(Map<String, @Nullable String> stored, String... rows) {
        return ImportPlan.of(List.of(rows), stored, READER);
    }

    private static List<String> ids(ImportPlan plan) {
        return plan.taken().stream().map(one -> one.id()).toList();
    }
}
