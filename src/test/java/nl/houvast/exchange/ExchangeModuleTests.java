package nl.houvast.exchange;

import static nl.houvast.exchange.ExchangeExamples.branch;
import static nl.houvast.exchange.ExchangeExamples.json;
import static nl.houvast.exchange.ExchangeExamples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.directory.EntryChange;
import nl.houvast.directory.EntryChange.FieldChange;
import nl.houvast.directory.EntryChange.Kind;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.PastImport;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Two editors, three sources and a real database. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
@Import({TestDatabase.class, ExchangeHouse.class})
class ExchangeModuleTests extends ExchangeRoom {

    @Test
    void nothingChangesBeforeSomebodyTakesWhatWasShown() {
        var id = offer("gemeente-x", json(row("zon"), branch("zon-noord", "zon"), "{}"));
        var shown = desk.preview(id, EDITOR);

        assertThat(shown.plan().counts()).isEqualTo(new PastImport.Counts(2, 0, 0, 0, 1));
        assertThat(shown.refused()).isEqualTo(1);
        assertThat(shown.plan().changes())
                .extracting(EntryChange::id, EntryChange::kind)
                .containsExactly(tuple("zon", Kind.ADDED), tuple("zon-noord", Kind.ADDED));
        assertThat(shown.problems()).allMatch(problem -> problem.row() == 3).hasSizeGreaterThan(10);
        sources.look();
        assertThat(isThere("zon")).isFalse();

        desk.take(id, shown.plan().state(), false, EDITOR);
        sources.look();
        assertThat(isThere("zon-noord")).isTrue();
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> desk.preview(id, EDITOR));
    }

    @Test
    void aSourceOnlyChangesItsOwnRows() {
        var before = directory.current().offers().size();
        take("gemeente-x", row("zon"), row("maan"));
        take("gemeente-y", row("ster"));
        take("gemeente-x", row("zon").replace("0900-0101", "0900-0102"));

        assertThat(directory.current().offers()).hasSize(before + 2);
        assertThat(isThere("maan")).isFalse();
        assertThat(isThere("ster")).isTrue();
        assertThat(entry("zon").phones().getLast().number()).isEqualTo("0900-0102");
        assertThat(sources.names(EDITOR)).containsEntry("gemeente-x", 1).containsEntry(OURS, 219);
    }

    @Test
    void aPartTakesNothingAway() {
        take("gemeente-x", row("zon"), row("maan"));
        var file = json(branch("ster", "maan"), row("zon").replace(":12,", ":14,"));
        var shown = preview(offer(new UploadForm("gemeente-x", "", "ja"), file));

        assertThat(shown.problems()).isEmpty();
        assertThat(shown.counts()).isEqualTo(new PastImport.Counts(1, 1, 0, 0, 0));
    }

    @Test
    void aPreviewSaysWhatStoodThereAndWhatWill() {
        take("gemeente-x", row("zon"));
        var shown = preview(offer("gemeente-x", json(row("zon").replace(":12,", ":14,"))));

        assertThat(shown.changes()).hasSize(1);
        assertThat(shown.changes().getFirst().fields())
                .containsExactly(new FieldChange("target.minAge", "12", "14"));
        assertThat(preview(offer("gemeente-x", json(row("zon")))).changes()).isEmpty();
    }

    @Test
    void whoSawSomethingElseIsTold() {
        var mine = offer("gemeente-x", json(row("zon")));
        var state = preview(mine).state();
        take("gemeente-y", row("ster"));

        assertRefused("CHANGED_MEANWHILE", () -> desk.take(mine, state, false, EDITOR));
        assertThat(isThere("zon")).isFalse();
        desk.take(mine, preview(mine).state(), false, EDITOR);
    }

    @Test
    void ofTwoEditorsAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        var one = offer("gemeente-x", json(row("zon")));
        var other = offer("gemeente-x", json(row("maan")));
        var state = preview(one).state();
        Callable<String> first = () -> outcome(() -> desk.take(one, state, true, EDITOR));
        Callable<String> second = () -> outcome(() -> desk.take(other, state, true, EDITOR));
        try (var editors = Executors.newFixedThreadPool(2)) {
            var told = new java.util.ArrayList<String>();
            for (var done : editors.invokeAll(List.of(first, second))) {
                told.add(done.get());
            }
            assertThat(told).containsExactlyInAnyOrder("taken", "CHANGED_MEANWHILE");
        }
        sources.look();
        assertThat(isThere("zon")).isNotEqualTo(isThere("maan"));
    }

    private static String outcome(Runnable what) {
        try {
            what.run();
            return "taken";
        } catch (Refusal no) {
            return no.reason().name();
        }
    }

    @Test
    void manyAreOnlyTakenAwayWhenSomebodySaysSo() {
        take("gemeente-x", row("a"), row("b"), row("c"));
        var id = offer("gemeente-x", json(row("a"), row("b")));
        var shown = preview(id);

        assertThat(shown.many()).isTrue();
        assertRefused("TOO_MANY_REMOVED", () -> desk.take(id, shown.state(), false, EDITOR));
        assertThat(desk.preview(id, EDITOR)).as("still there to take").isNotNull();
        desk.take(id, shown.state(), true, EDITOR);
    }

    @Test
    void twoSourcesThatDifferAreAConflictAndTheEntryStays() {
        take("gemeente-x", row("zon"));
        var file = json(row("zon").replace("Stad Utrecht", "Utrecht").replace(":27,", ":30,"));
        var shown = preview(offer("gemeente-y", file));
        assertThat(shown.counts()).isEqualTo(new PastImport.Counts(0, 0, 1, 0, 0));
        assertThat(shown.changes().getFirst().kind()).isEqualTo(Kind.KEPT);
        take("gemeente-y", file);

        var open = conflicts.open(EDITOR);
        assertThat(open.conflicts()).hasSize(1);
        var disputes = open.conflicts().getFirst().entry().disputes();
        assertThat(disputes)
                .extracting(it -> it.field())
                .containsExactlyInAnyOrder("area", "target");
        assertThat(disputes).allMatch(it -> it.values().size() == 2);
        assertThat(entry("zon").target().maxAge()).isEqualTo(27);

        conflicts.choose("zon", Map.of("target", "gemeente-y"), open.state(), EDITOR);
        sources.look();
        assertThat(entry("zon").target().maxAge()).isEqualTo(30);
        assertThat(entry("zon").area().label()).isEqualTo("Stad Utrecht");
        assertThat(conflicts.open(EDITOR).conflicts().getFirst().entry().disputes()).hasSize(1);
    }

    @Test
    void aChoiceHoldsUntilASourceSaysSomethingElseAboutThatField() {
        take("gemeente-x", row("zon"));
        take("gemeente-y", row("zon").replace("Stad Utrecht", "Utrecht"));
        conflicts.choose(
                "zon", Map.of("area", "gemeente-y"), conflicts.open(EDITOR).state(), EDITOR);

        take("gemeente-x", row("zon").replace("0900-0101", "0900-0102"));
        assertThat(conflicts.open(EDITOR).conflicts().getFirst().entry().disputes())
                .extracting(it -> it.field())
                .containsExactly("phones");
        assertThat(entry("zon").area().label()).isEqualTo("Utrecht");

        take("gemeente-x", row("zon").replace("Stad Utrecht", "Utrecht stad"));
        assertThat(conflicts.open(EDITOR).conflicts().getFirst().entry().disputes())
                .extracting(it -> it.field())
                .containsExactly("area");
        assertThat(entry("zon").area().label()).as("stays").isEqualTo("Utrecht");
    }

    @Test
    void oneWhoStopsGivingAnEntryLeavesItToTheOther() {
        take("gemeente-x", row("zon"), row("maan"));
        take("gemeente-y", row("zon").replace("Stad Utrecht", "Utrecht"));
        take("gemeente-x", row("maan"));

        assertThat(entry("zon").area().label()).isEqualTo("Utrecht");
        assertThat(conflicts.open(EDITOR).conflicts()).isEmpty();
    }

    @Test
    void anImportIsUndoneAsOneAndWhatChangedLaterStays() {
        take("gemeente-x", row("a"), row("b"), row("c"));
        var second =
                take(
                        "gemeente-x",
                        row("a").replace(":12,", ":13,"),
                        row("b").replace(":12,", ":13,"),
                        row("d"));
        take(
                "gemeente-x",
                row("a").replace(":12,", ":14,"),
                row("b").replace(":12,", ":13,"),
                row("d"));

        var undoing = sources.undoing(second, EDITOR);
        assertThat(undoing.later()).containsExactly("a");
        var undone = undo(second);

        assertThat(entry("a").target().minAge()).isEqualTo(14);
        assertThat(entry("b").target().minAge()).isEqualTo(12);
        assertThat(isThere("c")).isTrue();
        assertThat(isThere("d")).isFalse();
        assertThat(sources.past(second, EDITOR).undone()).isTrue();
        assertRefused("NOT_UNDOABLE", () -> undo(second));
        undo(undone);
        assertThat(isThere("d")).isTrue();
    }

    @Test
    void undoingNeverLeavesABranchOfNothing() {
        var first = take("gemeente-x", row("zon"));
        take("gemeente-y", branch("zon-noord", "zon"));

        assertThat(sources.undoing(first, EDITOR).homeless()).containsExactly("zon-noord");
        assertRefused("HOMELESS", () -> undo(first));
        var shown = preview(offer("gemeente-x", json(row("maan"))));
        assertThat(details(shown.problems())).containsExactly("0 zon parent");
        assertThat(shown.counts().removed()).isZero();
    }

    /** The other source's row belongs to something that was never there. */
    @Test
    void whatTheOtherSaysIsNotTakenWhenItWouldStandNowhere() {
        take("gemeente-x", row("zon"), row("maan"), row("ster"));
        take("gemeente-x", branch("zon", "maan"), row("maan"), row("ster"));
        take("gemeente-y", branch("zon", "ster"));
        take("gemeente-x", branch("zon", "maan"), row("maan"));
        assertThat(isThere("ster")).as("nobody stands below it yet").isFalse();

        var shown = preview(offer("gemeente-x", json(row("maan"))));
        assertThat(details(shown.problems())).containsExactly("0 zon parent");
        take("gemeente-x", row("maan"));
        assertThat(entry("zon").parent()).isEqualTo(new OfferId("maan"));
    }

    @Test
    void whatNobodyTakesIsThrownAway() {
        var id = offer("gemeente-x", json(row("zon")));
        desk.sweep();
        assertThat(desk.preview(id, EDITOR)).isNotNull();
        db.sql("update exchange.preview set at = at - interval '25 hours'").update();
        desk.sweep();
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> desk.preview(id, EDITOR));
    }

    @Test
    void onlyAnEditorComesHere() {
        for (var role : List.of(Role.WORKER, Role.ADMINISTRATOR, Role.PARTNER)) {
            var other = new Actor("other", role);
            assertThatExceptionOfType(Missing.class).isThrownBy(() -> sources.history(1, other));
            assertThatExceptionOfType(Missing.class).isThrownBy(() -> sources.documents(other));
            assertThatExceptionOfType(Missing.class).isThrownBy(() -> conflicts.open(other));
        }
    }

    private static void assertRefused(String why, Runnable what) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(what::run)
                .extracting(no -> no.reason().name())
                .isEqualTo(why);
    }
}
