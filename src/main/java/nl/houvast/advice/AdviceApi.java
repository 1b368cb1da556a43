package nl.houvast.advice;

import java.util.List;
import java.util.Locale;
import nl.houvast.web.Body;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The advice and its words, for programs. Stores and logs nothing about the person. */
@RestController
@RequestMapping("/api/v1")
class AdviceApi {

    /** The taxonomy as programs get it, in one language. */
    record TaxonomyAnswer(
            List<Event> events,
            List<Word> relations,
            List<Word> services,
            List<Word> targetGroups) {

        record Event(
                String id,
                @Nullable String parent,
                @Nullable String category,
                String label,
                List<String> synonyms) {}

        record Word(String id, String label) {}

        static TaxonomyAnswer of(Taxonomy taxonomy, Locale language) {
            return new TaxonomyAnswer(
                    taxonomy.events().stream()
                            .map(
                                    type ->
                                            new Event(
                                                    type.id(),
                                                    type.parent(),
                                                    type.category(),
                                                    type.label().in(language),
                                                    type.synonyms()))
                            .toList(),
                    words(taxonomy.relations(), language),
                    words(taxonomy.services(), language),
                    words(taxonomy.targetGroups(), language));
        }

        private static List<Word> words(List<Taxonomy.Term> terms, Locale language) {
            return terms.stream()
                    .map(term -> new Word(term.id(), term.label().in(language)))
                    .toList();
        }
    }

    private final SituationReader reader;
    private final Advisor advisor;
    private final Taxonomy taxonomy;
    private final ApplicationEventPublisher events;

    AdviceApi(
            SituationReader reader,
            Advisor advisor,
            Taxonomy taxonomy,
            ApplicationEventPublisher events) {
        this.events = events;
        this.reader = reader;
        this.advisor = advisor;
        this.taxonomy = taxonomy;
    }

    @GetMapping("/taxonomy")
    TaxonomyAnswer taxonomy() {
        return TaxonomyAnswer.of(taxonomy, Texts.locale());
    }

    @PostMapping("/advice")
    AdviceAnswer advice(Body body, @RequestParam(required = false) @Nullable String explain) {
        var situation = reader.read(body);
        body.orElseThrow();
        var advice = advisor.advise(situation);
        Advice.Asked.of(advisor.region(situation), situation, advice)
                .ifPresent(events::publishEvent);
        return AdviceAnswer.of(advice, Locale.of(situation.language()), "all".equals(explain));
    }
}
