package nl.houvast.advice;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.houvast.advice.Situation.By;
import nl.houvast.advice.Taxonomy.EventType;
import nl.houvast.advice.Taxonomy.Term;
import nl.houvast.kernel.Postcode;
import nl.houvast.web.Body;
import org.springframework.stereotype.Component;

/** Reads a situation that a program sent: the same for an advice and for a referral. */
@Component
public class SituationBody {

    private static final int LONGEST_AGO = 40_000;
    private static final int LIMIT = 5;
    private static final int MOST = 20;

    private final Taxonomy taxonomy;

    SituationBody(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /**
     * The situation; empty when its event or relation is missing or unknown, which the body then
     * says. Where another field is wrong it reads as if it were left out.
     */
    public Optional<Situation> read(Body body) {
        var event = body.requiredString("event", 100);
        var relation = body.requiredString("relation", 100);
        var events = taxonomy.events().stream().map(EventType::id).toList();
        if (!event.isEmpty() && !events.contains(event)) {
            body.oneOf("event", events);
        }
        var relations = taxonomy.relations().stream().map(Term::id).toList();
        if (!relation.isEmpty()) {
            body.oneOf("relation", relations);
        }
        var situation =
                new Situation(
                        event,
                        relation,
                        body.integer("age", 0, 120).orElse(null),
                        body.bool("unsafeHome").orElse(false),
                        body.bool("danger").orElse(false),
                        body.bool("suicidal").orElse(false),
                        body.integer("daysAgo", 0, LONGEST_AGO).orElse(null),
                        body.bool("ongoing").orElse(false),
                        body.bool("prosecuted").orElse(null),
                        body.bool("consent").orElse(null),
                        by(body),
                        body.parsed("postcode", 20, "advice.postcode.wrong", Postcode::parse)
                                .orElse(null),
                        body.parsed("language", 3, "advice.language.wrong", SituationBody::language)
                                .orElse("nl"),
                        needs(body),
                        body.integer("limit", 1, MOST).orElse(LIMIT));
        return events.contains(event) && relations.contains(relation)
                ? Optional.of(situation)
                : Optional.empty();
    }

    private static By by(Body body) {
        return body.oneOf("by", Set.of("professional", "self", "relative"))
                .map(word -> By.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(By.PROFESSIONAL);
    }

    private static Optional<String> language(String code) {
        return code.matches("[a-z]{2,3}") ? Optional.of(code) : Optional.empty();
    }

    private Set<String> needs(Body body) {
        return body.someOf("needs", taxonomy.services().stream().map(Term::id).toList());
    }
}
