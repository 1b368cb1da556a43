package nl.houvast.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.directory.Held.Choice;
import nl.houvast.directory.Held.Outcome;
import nl.houvast.directory.Imports.Beginning;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where two sources say different things about one entry. The entry stays as it was until an editor
 * chooses; a choice holds until a source says something else about that field.
 */
@Service
@Transactional
public class Conflicts {

    /** So many are shown: the next are there when these are chosen. */
    public static final int MOST = 20;

    private record Since(String id, Instant at) {}

    private record Known(long state, List<Since> all) {}

    private volatile Known known = new Known(-1, List.of());

    private final Imports imports;
    private final Holdings holdings;
    private final Clock clock;

    Conflicts(Imports imports, Holdings holdings, Clock clock) {
        this.imports = imports;
        this.holdings = holdings;
        this.clock = clock;
    }

    /**
     * One entry about which sources do not agree.
     *
     * @param since when a source last said something about it
     */
    public record Conflict(EntryChange entry, Instant since) {}

    /**
     * The oldest of them, the oldest first.
     *
     * @param state of the directory that they hold for
     * @param all how many there are
     */
    public record Open(long state, int all, List<Conflict> conflicts) {}

    /**
     * What nobody chose yet, at most {@link #MOST} of it.
     *
     * @throws Missing when this actor is no editor
     */
    @Transactional(readOnly = true)
    public Open open(Actor by) {
        Sources.requireEditor(by);
        var state = imports.newest().orElse(0L);
        var all = all(state);
        var oldest = all.stream().limit(MOST).toList();
        return new Open(state, all.size(), conflicts(oldest));
    }

    /**
     * What sources do not agree about in this entry, or empty.
     *
     * @throws Missing when this actor is no editor
     */
    @Transactional(readOnly = true)
    public Optional<Conflict> find(String id, Actor by) {
        Sources.requireEditor(by);
        return conflicts(List.of(new Since(id, Instant.EPOCH))).stream().findFirst();
    }

    private List<Conflict> conflicts(List<Since> these) {
        var disputed = new HashMap<String, Outcome>();
        for (var one : holdings.of(these.stream().map(Since::id).toList()).disputed()) {
            disputed.put(one.id(), one);
        }
        return these.stream()
                .flatMap(
                        one ->
                                Optional.ofNullable(disputed.get(one.id()))
                                        .map(it -> new Conflict(it.told(), one.at()))
                                        .stream())
                .toList();
    }

    /** Looked for once for each state: among many it takes seconds. */
    private List<Since> all(long state) {
        var last = known;
        if (last.state() != state) {
            var ids = holdings.shared().disputed().stream().map(Outcome::id).toList();
            var changed = holdings.changedAt(ids);
            last =
                    new Known(
                            state,
                            ids.stream()
                                    .map(
                                            id ->
                                                    new Since(
                                                            id,
                                                            changed.getOrDefault(
                                                                    id, Instant.EPOCH)))
                                    .sorted(Comparator.comparing(Since::at))
                                    .toList());
            known = last;
        }
        return last.all();
    }

    /**
     * Keeps whom to believe about these fields of this entry, and makes it so.
     *
     * @param believed the source, by field
     * @throws Missing when there is no such entry, field or source, or this actor is no editor
     * @throws Refusal when the directory is not in the state that was shown, or the entry would
     *     stand nowhere
     */
    public void choose(String id, Map<String, String> believed, long state, Actor by) {
        Sources.requireEditor(by);
        imports.lock();
        Refusal.unless(imports.newest().orElse(0L) == state, DirectoryRefusal.CHANGED_MEANWHILE);
        var held = holdings.all();
        var chosen = new HashMap<String, Choice>();
        believed.forEach(
                (field, source) -> {
                    var values = held.values(id, field);
                    if (!values.has(source)) {
                        throw new Missing();
                    }
                    chosen.put(field, new Choice(source, values));
                });
        var outcome = held.with(id, chosen);
        Refusal.unless(
                held.homeless(List.of(outcome)).stream()
                        .allMatch(held.homeless(List.of())::contains),
                DirectoryRefusal.HOMELESS);
        var sources = String.join(", ", new java.util.TreeSet<>(believed.values()));
        var number =
                imports.begin(new Beginning(PastImport.Kind.CHOICE, sources, "", by.id(), null));
        holdings.choose(id, chosen, by.id(), clock.instant());
        holdings.writeEntries(List.of(outcome), number);
        imports.end(
                number,
                new ImportReport(
                        Optional.empty(),
                        0,
                        outcome.changes() ? 1 : 0,
                        outcome.changes() ? 0 : 1,
                        0,
                        0,
                        List.of()));
    }
}
