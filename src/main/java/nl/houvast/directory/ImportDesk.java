package nl.houvast.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.houvast.directory.Imports.Beginning;
import nl.houvast.directory.Sources.Offered;
import nl.houvast.directory.Sources.Row;
import nl.houvast.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a directory file: what is right, row by row, or nothing when the file is not whole. */
@Service
class ImportDesk {

    private final Imports imports;
    private final Holdings holdings;
    private final EntryReader reader;
    private final double brake;

    ImportDesk(Imports imports, Holdings holdings, EntryReader reader, DirectorySettings settings) {
        this.imports = imports;
        this.holdings = holdings;
        this.reader = reader;
        this.brake = settings.brake();
    }

    /**
     * Imports this file, unless it is the one that was imported last. Two nodes that start at once
     * do it one after the other, the second finding that it is done. The file is a source of its
     * own; what editors imported from other sources stays.
     */
    @Transactional
    Optional<ImportReport> take(DirectoryFile file) {
        imports.lock();
        if (imports.isLast(file)) {
            return Optional.empty();
        }
        var before = imports.lastStart();
        var number = imports.begin(Beginning.start(file));
        var report = take(file, before, number);
        imports.end(number, report);
        return Optional.of(report);
    }

    private ImportReport take(DirectoryFile file, Optional<String> before, long number) {
        List<String> rows;
        try {
            rows = file.rows();
        } catch (Refusal refusal) {
            return ImportReport.refused((DirectoryRefusal) refusal.reason());
        }
        var held = holdings.all();
        var other = before.filter(name -> !name.equals(file.name()));
        if (other.isPresent()) {
            held = held.renamed(other.get(), file.name());
        }
        var plan =
                SourcePlan.of(
                        held,
                        new Offered(file.name(), file.checksum(), false, numbered(rows)),
                        reader);
        if (plan.removesMany(brake)) {
            return ImportReport.refused(DirectoryRefusal.TOO_MANY_REMOVED);
        }
        other.ifPresent(name -> holdings.rename(name, file.name()));
        holdings.writeRows(file.name(), plan.rows(), number);
        holdings.writeEntries(plan.outcomes(), number);
        return plan.report();
    }

    private static List<Row> numbered(List<String> rows) {
        var numbered = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++) {
            numbered.add(new Row(i + 1, rows.get(i)));
        }
        return numbered;
    }
}
