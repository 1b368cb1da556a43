package nl.houvast.directory;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.houvast.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a directory file: what is right, row by row, or nothing when the file is not whole. */
@Service
class ImportDesk {

    private final Imports imports;
    private final Entries entries;
    private final EntryReader reader;
    private final double brake;
    private final Clock clock;

    ImportDesk(
            Imports imports,
            Entries entries,
            EntryReader reader,
            DirectorySettings settings,
            Clock clock) {
        this.imports = imports;
        this.entries = entries;
        this.reader = reader;
        this.brake = settings.brake();
        this.clock = clock;
    }

    /**
     * Imports this file, unless it is the one that was imported last. Two nodes that start at once
     * do it one after the other, the second finding that it is done.
     */
    @Transactional
    Optional<ImportReport> take(DirectoryFile file) {
        imports.lock();
        if (imports.isLast(file)) {
            return Optional.empty();
        }
        var number = imports.begin(file, clock.instant());
        var report = take(file, number);
        imports.end(number, report);
        return Optional.of(report);
    }

    private ImportReport take(DirectoryFile file, long number) {
        List<String> rows;
        try {
            rows = file.rows();
        } catch (Refusal refusal) {
            return ImportReport.refused((DirectoryRefusal) refusal.reason());
        }
        var stored = entries.parents();
        var plan = ImportPlan.of(rows, stored, reader);
        var removed = plan.removed();
        if (removed.size() > brake * stored.size()) {
            return ImportReport.refused(DirectoryRefusal.TOO_MANY_REMOVED);
        }
        var written = entries.write(plan.taken(), number);
        entries.remove(removed);
        return new ImportReport(
                Optional.empty(),
                written.added(),
                written.changed(),
                plan.taken().size() - written.added() - written.changed(),
                removed.size(),
                plan.refused(),
                plan.problems());
    }
}
