package nl.houvast.hsds;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.directory.DirectorySnapshot;
import nl.houvast.directory.DirectorySnapshot.Background;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.Sources.Described;
import nl.houvast.directory.Vocabulary;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes any entries as HSDS services, in Dutch: also those that are not in the directory, or not
 * yet. Their parents must not go in a circle.
 */
@Component
public class ServiceBodies {

    private static final JsonMapper JSON = new JsonMapper();

    private final Vocabulary vocabulary;

    ServiceBodies(Optional<Vocabulary> vocabulary) {
        this.vocabulary = vocabulary.orElse(kind -> List.of());
    }

    /** Each of these as a whole service with its organisation, as JSON, in the same order. */
    public Map<OfferId, String> of(Collection<Described> entries) {
        var language = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Locale.of("nl"));
        try {
            var catalogue = new Catalogue(snapshot(entries), vocabulary);
            var bodies = new LinkedHashMap<OfferId, String>();
            for (var entry : entries) {
                var id = entry.offer().id();
                catalogue
                        .service(id(id))
                        .map(catalogue::full)
                        .ifPresent(full -> bodies.put(id, JSON.writeValueAsString(full)));
            }
            return bodies;
        } finally {
            LocaleContextHolder.setLocaleContext(language);
        }
    }

    private static DirectorySnapshot snapshot(Collection<Described> entries) {
        var backgrounds = new HashMap<OfferId, Background>();
        entries.forEach(
                entry ->
                        backgrounds.put(
                                entry.offer().id(), new Background(entry.otherNames(), null)));
        var offers = entries.stream().map(Described::offer).toList();
        return new DirectorySnapshot("", offers, Map.of(), backgrounds);
    }

    /** The identifier of the service that this entry is. */
    public static UUID id(OfferId entry) {
        return NameBased.id("service", entry.value());
    }

    /** The identifier of the organisation that this entry is, if it is one. */
    public static UUID organizationId(OfferId entry) {
        return NameBased.id("organization", entry.value());
    }

    /** The identifier of our own document of this entry, where it comes along as an attribute. */
    public static UUID documentId(OfferId entry) {
        return NameBased.id("document", entry.value());
    }
}
