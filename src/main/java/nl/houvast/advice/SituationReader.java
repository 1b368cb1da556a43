package nl.houvast.advice;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.houvast.advice.Situation.By;
import nl.houvast.kernel.Postcode;
import nl.houvast.web.Body;
import nl.houvast.web.Texts;
import org.springframework.stereotype.Service;

/** Reads a situation from what a program sent: the same everywhere a program sends one. */
@Service
public class SituationReader {

    private static final int OLDEST = 120;
    private static final int LONGEST_AGO = 36_500;
    private static final int MOST = 20;
    private static final int SUGGESTIONS = 5;

    private final List<String> events;
    private final List<String> relations;
    private final List<String> services;

    SituationReader(Taxonomy taxonomy) {
        events = taxonomy.events().stream().map(Taxonomy.EventType::id).toList();
        relations = ids(taxonomy.relations());
        services = ids(taxonomy.services());
    }

    private static List<String> ids(Collection<Taxonomy.Term> terms) {
        return terms.stream().map(Taxonomy.Term::id).toList();
    }

    /**
     * The situation in this object. What is wrong with it is kept in the body: use the situation
     * only after {@link Body#orElseThrow()}.
     */
    public Situation read(Body body) {
        return new Situation(
                body.requiredOneOf("event", events),
                body.requiredOneOf("relation", relations),
                body.integer("age", 0, OLDEST).orElse(null),
                body.bool("unsafeHome").orElse(false),
                body.bool("danger").orElse(false),
                body.bool("suicidal").orElse(false),
                body.integer("daysAgo", 0, LONGEST_AGO).orElse(null),
                body.bool("ongoing").orElse(false),
                body.bool("prosecuted").orElse(null),
                body.bool("consent").orElse(null),
                by(body),
                body.parsed("postcode", 10, "postcode", Postcode::parse).orElse(null),
                body.parsed("language", 20, "advice.body.language", SituationReader::language)
                        .orElseGet(() -> Texts.locale().getLanguage()),
                body.someOf("needs", services),
                body.integer("limit", 1, MOST).orElse(SUGGESTIONS));
    }

    private static By by(Body body) {
        var words =
                Arrays.stream(By.values()).map(by -> by.name().toLowerCase(Locale.ROOT)).toList();
        return body.oneOf("by", words)
                .map(word -> By.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(By.PROFESSIONAL);
    }

    private static Optional<String> language(String typed) {
        return typed.matches("[a-z]{2,3}|interpreter|other")
                ? Optional.of(typed)
                : Optional.empty();
    }
}
