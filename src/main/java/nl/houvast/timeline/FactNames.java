package nl.houvast.timeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.houvast.access.Workers;
import nl.houvast.directory.Directory;
import nl.houvast.directory.OfferId;
import nl.houvast.timeline.TimelineRows.Row;
import org.springframework.stereotype.Component;

/** What is called how on the timeline: colleagues and organisations. */
@Component
class FactNames {

    private final Workers workers;
    private final Directory directory;

    FactNames(Workers workers, Directory directory) {
        this.workers = workers;
        this.directory = directory;
    }

    /** Of everybody and every organisation in these lines, as a worker reads them. */
    Map<String, String> all(Collection<Row> rows) {
        var accounts = new LinkedHashSet<String>();
        for (var row : rows) {
            accounts.add(row.by());
            if (row.note() != null) {
                accounts.add(row.note().by());
            }
            row.facts().forEach(fact -> Fact.account(fact).ifPresent(accounts::add));
        }
        var names = new HashMap<>(organisations(rows));
        if (!accounts.isEmpty()) {
            names.putAll(workers.names(accounts));
        }
        return names;
    }

    /** Of the organisations only, as the person reads them. */
    Map<String, String> organisations(Collection<Row> rows) {
        var names = new HashMap<String, String>();
        rows.stream()
                .map(Row::facts)
                .flatMap(List::stream)
                .flatMap(fact -> Fact.offer(fact).stream())
                .distinct()
                .forEach(
                        id ->
                                OfferId.parse(id)
                                        .flatMap(directory.current()::find)
                                        .ifPresent(offer -> names.put(id, offer.name())));
        return names;
    }
}
