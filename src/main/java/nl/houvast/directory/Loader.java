package nl.houvast.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.houvast.directory.DirectorySnapshot.Background;
import org.springframework.stereotype.Component;

/** Makes a snapshot of what is stored. */
@Component
class Loader {

    private final Imports imports;
    private final Entries entries;
    private final Places places;

    Loader(Imports imports, Entries entries, Places places) {
        this.imports = imports;
        this.entries = entries;
        this.places = places;
    }

    /** The number of the newest import, or 0 before the first. */
    long newest() {
        return imports.newest().orElse(0L);
    }

    /** Everything that is stored and active. The number is asked first, so never too new. */
    Loaded load() {
        var number = newest();
        var active = new LinkedHashMap<OfferId, Entry>();
        for (var entry : entries.all()) {
            if (entry.active()) {
                active.put(entry.id(), entry);
            }
        }
        var offers = active.values().stream().map(Entry::offer).toList();
        return new Loaded(
                number,
                new DirectorySnapshot(
                        String.valueOf(number),
                        offers,
                        places.byPostcode(),
                        backgrounds(active.values())),
                active);
    }

    private Map<OfferId, Background> backgrounds(Collection<Entry> active) {
        var changes = entries.changes();
        var backgrounds = new HashMap<OfferId, Background>();
        for (var entry : active) {
            backgrounds.put(
                    entry.id(), new Background(entry.otherNames(), changes.get(entry.id())));
        }
        return backgrounds;
    }
}
