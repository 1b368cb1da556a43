package nl.houvast.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.houvast.directory.Vocabulary;
import nl.houvast.kernel.Wording;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A vocabulary of the words that the directory uses, and no other. */
@TestConfiguration(proxyBeanMethods = false)
class ExchangeHouse {

    private static final Map<Vocabulary.Kind, String> WHERE =
            Map.of(
                    Vocabulary.Kind.EVENT, "/target/events",
                    Vocabulary.Kind.RELATION, "/target/relations",
                    Vocabulary.Kind.GROUP, "/target/groups",
                    Vocabulary.Kind.SERVICE, "/services");

    @Bean
    Vocabulary vocabulary() throws IOException {
        JsonNode file;
        try (var in = new ClassPathResource("directory/offers.json").getInputStream()) {
            file = new JsonMapper().readTree(in);
        }
        var terms = new EnumMap<Vocabulary.Kind, List<Vocabulary.Term>>(Vocabulary.Kind.class);
        WHERE.forEach(
                (kind, path) -> {
                    var ids = new TreeSet<String>();
                    for (var offer : file.path("offers")) {
                        offer.at(path).forEach(id -> ids.add(id.asString()));
                    }
                    var words = new ArrayList<Vocabulary.Term>();
                    for (var id : ids) {
                        words.add(new Vocabulary.Term(id, null, new Wording(id, id), List.of()));
                    }
                    terms.put(kind, List.copyOf(words));
                });
        return kind -> terms.getOrDefault(kind, List.of());
    }
}
