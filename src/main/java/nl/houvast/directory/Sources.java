package nl.houvast.directory;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.directory.ImportReport.RowProblem;
import nl.houvast.directory.Imports.Beginning;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sources that the directory is made of: what one would change, taking that, and undoing it. A
 * source only changes rows of its own. Every change is one transaction; two editors do it one after
 * the other, and who saw something that is not so any more is told.
 */
@Service
@Transactional
public class Sources {

    /**
     * One row that a source offers.
     *
     * @param number where it stands in the file, as whoever keeps the file counts
     * @param json as in docs/directory-format.md
     */
    public record Row(int number, String json) {}

    /**
     * What is wrong with a field of a row.
     *
     * @param row where it stands; 0 when it is about a row that is not in the file
     */
    public record Problem(int row, String id, String field, String detail) {}

    /**
     * What a source offers.
     *
     * @param checksum of the file it came in
     * @param part whether it is only a part: then what is not in it stays
     */
    public record Offered(String source, String checksum, boolean part, List<Row> rows) {}

    /**
     * What an import would change. Nothing has changed yet.
     *
     * @param state of the directory that this holds for
     * @param many whether it takes more away than one import may unasked
     * @param changes entries that change, or about which sources do not agree; each is worked out
     *     when it is asked for
     * @param disputed of how many sources do not agree
     */
    public record Preview(
            long state,
            PastImport.Counts counts,
            boolean many,
            List<EntryChange> changes,
            int disputed,
            List<Problem> problems) {}

    /**
     * What undoing an import would change.
     *
     * @param later ids of what was changed later and stays as it is
     * @param homeless ids of entries that belong to what would go: then it cannot be undone
     */
    public record Undoing(
            long state, List<EntryChange> changes, List<String> later, List<String> homeless) {}

    private final Imports imports;
    private final Holdings holdings;
    private final EntryReader reader;
    private final LoadedDirectory loaded;
    private final double brake;
    private final int share;

    Sources(
            Imports imports,
            Holdings holdings,
            EntryReader reader,
            LoadedDirectory loaded,
            DirectorySettings settings) {
        this.imports = imports;
        this.holdings = holdings;
        this.reader = reader;
        this.loaded = loaded;
        this.brake = settings.brake();
        this.share = settings.memoryShare();
    }

    /**
     * The names of the sources and how many rows each has.
     *
     * @throws Missing when this actor is no editor
     */
    @Transactional(readOnly = true)
    public SortedMap<String, Integer> names(Actor by) {
        requireEditor(by);
        return holdings.sources();
    }

    /**
     * Every entry as it was written, as JSON, in the order of their ids; those that stopped
     * included.
     *
     * @throws Missing when this actor is no editor
     */
    @Transactional(readOnly = true)
    public List<String> documents(Actor by) {
        requireEditor(by);
        return holdings.documents();
    }

    /** What a row says, when nothing is wrong with it. */
    public Optional<Described> read(String json) {
        return reader.described(json);
    }

    /**
     * A row that is right.
     *
     * @param otherNames names people also know it by
     * @param active false when it stopped
     */
    public record Described(Offer offer, List<String> otherNames, boolean active) {}

    /**
     * Refuses more than fits in the memory of this node.
     *
     * @param characters of the rows that this source offers
     * @throws Missing when this actor is no editor
     * @throws Refusal when all sources together would be too much
     */
    @Transactional(readOnly = true)
    public void requireRoom(String source, long characters, Actor by) {
        requireEditor(by);
        var most = Runtime.getRuntime().maxMemory() / share;
        Refusal.unless(
                characters + holdings.charactersOfOthers(source) <= most, DirectoryRefusal.NO_ROOM);
    }

    /**
     * What these rows would change. Unless they are a part, a row that the source had and has no
     * longer is taken away.
     *
     * @throws Missing when this actor is no editor
     */
    @Transactional(readOnly = true)
    public Preview preview(Offered offered, Actor by) {
        requireEditor(by);
        var state = imports.newest().orElse(0L);
        var plan = SourcePlan.of(holdings.all(), offered, reader);
        var report = plan.report();
        return new Preview(
                state,
                counts(report),
                plan.removesMany(brake),
                plan.told(),
                plan.disputed(),
                plan.problems().stream().map(Sources::told).toList());
    }

    /**
     * Takes these rows of this source, if the directory still is in the state that was shown.
     *
     * @param many whether more may go than one import may take away unasked
     * @return the number of the import
     * @throws Missing when this actor is no editor
     * @throws Refusal when somebody changed the directory meanwhile, or too much would go
     */
    public long take(Offered offered, long state, boolean many, Actor by) {
        requireEditor(by);
        requireState(state);
        var plan = SourcePlan.of(holdings.all(), offered, reader);
        Refusal.unless(many || !plan.removesMany(brake), DirectoryRefusal.TOO_MANY_REMOVED);
        var beginning =
                new Beginning(
                        PastImport.Kind.IMPORT,
                        offered.source(),
                        offered.checksum(),
                        by.id(),
                        null);
        return keep(beginning, plan);
    }

    /**
     * What happened, the newest first.
     *
     * @throws Missing when this actor is no editor
     */
    @Transactional(readOnly = true)
    public List<PastImport> history(int most, Actor by) {
        requireEditor(by);
        return imports.past(most, null);
    }

    /**
     * One of them.
     *
     * @throws Missing when there is none, or this actor is no editor
     */
    @Transactional(readOnly = true)
    public PastImport past(long number, Actor by) {
        requireEditor(by);
        return imports.past(1, number).stream().findFirst().orElseThrow(Missing::new);
    }

    /** What was wrong with rows of this import. */
    @Transactional(readOnly = true)
    public List<Problem> problems(long number, Actor by) {
        requireEditor(by);
        return imports.problems(number).stream().map(Sources::told).toList();
    }

    /**
     * What undoing this import would restore.
     *
     * @throws Missing when there is none, or this actor is no editor
     */
    @Transactional(readOnly = true)
    public Undoing undoing(long number, Actor by) {
        var past = past(number, by);
        var state = imports.newest().orElse(0L);
        var plan = undoPlan(past);
        return new Undoing(state, plan.plan().told(), plan.later(), List.copyOf(plan.homeless()));
    }

    /**
     * Restores every row that this import changed and that nothing changed since, as one.
     *
     * @return the number of the undoing
     * @throws Missing when there is none, or this actor is no editor
     * @throws Refusal when the directory is not in the state that was shown, or it cannot be undone
     */
    public long undo(long number, long state, Actor by) {
        var past = past(number, by);
        requireState(state);
        Refusal.unless(
                imports.past(1, number).getFirst().undoable(), DirectoryRefusal.NOT_UNDOABLE);
        var plan = undoPlan(past);
        Refusal.unless(!plan.plan().rows().isEmpty(), DirectoryRefusal.NOTHING_LEFT);
        Refusal.unless(plan.homeless().isEmpty(), DirectoryRefusal.HOMELESS);
        var beginning = new Beginning(PastImport.Kind.UNDO, past.source(), "", by.id(), number);
        return keep(beginning, plan.plan());
    }

    private SourcePlan.Undo undoPlan(PastImport past) {
        return SourcePlan.Undo.of(holdings.all(), past.source(), holdings.changes(past.number()));
    }

    private long keep(Beginning beginning, SourcePlan plan) {
        var number = imports.begin(beginning);
        holdings.writeRows(beginning.source(), plan.rows(), number);
        holdings.writeEntries(plan.outcomes(), number);
        Refusal.unless(holdings.anything(), DirectoryRefusal.DIRECTORY_EMPTY);
        imports.end(number, plan.report());
        return number;
    }

    private void requireState(long state) {
        imports.lock();
        Refusal.unless(imports.newest().orElse(0L) == state, DirectoryRefusal.CHANGED_MEANWHILE);
    }

    /** Whoever changed something sees it at once on this node; the others look by themselves. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void look() {
        loaded.look();
    }

    static void requireEditor(Actor by) {
        if (by.role() != Role.EDITOR) {
            throw new Missing();
        }
    }

    private static Problem told(RowProblem problem) {
        return new Problem(problem.row(), problem.id(), problem.field(), problem.detail());
    }

    private static PastImport.Counts counts(ImportReport report) {
        return new PastImport.Counts(
                report.added(),
                report.changed(),
                report.unchanged(),
                report.removed(),
                report.refused());
    }
}
