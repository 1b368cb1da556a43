package nl.houvast.hsds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.houvast.directory.Directory;
import nl.houvast.directory.DirectorySnapshot;
import nl.houvast.directory.Vocabulary;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalogue of the newest snapshot, kept until there is a newer one. */
@Component
class Catalogues {

    private record Kept(DirectorySnapshot snapshot, Map<String, Catalogue> byLanguage) {}

    private final Directory directory;
    private final Vocabulary vocabulary;
    private @Nullable Kept kept;

    Catalogues(Directory directory, Optional<Vocabulary> vocabulary) {
        this.directory = directory;
        this.vocabulary = vocabulary.orElse(kind -> List.of());
    }

    /** In the language of this request. Whoever asks first waits until it is made. */
    Catalogue now() {
        var snapshot = directory.current();
        return kept(snapshot)
                .byLanguage()
                .computeIfAbsent(
                        Texts.locale().getLanguage(),
                        language -> new Catalogue(snapshot, vocabulary));
    }

    private synchronized Kept kept(DirectorySnapshot snapshot) {
        var now = kept;
        if (now == null || now.snapshot() != snapshot) {
            now = new Kept(snapshot, new ConcurrentHashMap<>());
            kept = now;
        }
        return now;
    }
}
