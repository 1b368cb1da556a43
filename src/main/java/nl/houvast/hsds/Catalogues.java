package nl.houvast.hsds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import nl.houvast.directory.Directory;
import nl.houvast.directory.Vocabulary;
import nl.houvast.web.Texts;
import org.springframework.stereotype.Component;

/** The catalogue of the newest snapshot, kept until there is a newer one. */
@Component
class Catalogues {

    private final Directory directory;
    private final Vocabulary vocabulary;
    private final Map<String, Catalogue> byLanguage = new ConcurrentHashMap<>();
    private final ReentrantLock making = new ReentrantLock();

    Catalogues(Directory directory, Optional<Vocabulary> vocabulary) {
        this.directory = directory;
        this.vocabulary = vocabulary.orElse(kind -> List.of());
    }

    /**
     * In the language of this request. Whoever asks first after an import makes it; until it is
     * there, the others read the one before it.
     */
    Catalogue now() {
        var language = Texts.locale().getLanguage();
        var kept = byLanguage.get(language);
        if (kept != null && (isNewest(kept) || making.isLocked())) {
            return kept;
        }
        making.lock();
        try {
            var made = byLanguage.get(language);
            if (made == null || !isNewest(made)) {
                made = new Catalogue(directory.current(), vocabulary);
                byLanguage.put(language, made);
            }
            return made;
        } finally {
            making.unlock();
        }
    }

    private boolean isNewest(Catalogue catalogue) {
        return catalogue.snapshot() == directory.current();
    }
}
