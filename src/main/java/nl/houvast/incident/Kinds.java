package nl.houvast.incident;

import static nl.houvast.web.Texts.text;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.houvast.advice.Advisor;
import nl.houvast.advice.Eligibility;
import nl.houvast.advice.Situation;
import nl.houvast.advice.Taxonomy;
import nl.houvast.advice.Taxonomy.EventType;
import nl.houvast.web.Choice;
import org.springframework.stereotype.Component;

/** The words to choose from where an incident is told of. */
@Component
class Kinds {

    /** Codes of the safety regions; their names are texts of {@code reach}. */
    static final List<String> REGIONS =
            IntStream.rangeClosed(1, 25).mapToObj("VR%02d"::formatted).toList();

    private static final String FIRST = "disaster";

    private final Taxonomy taxonomy;
    private final Advisor advisor;

    Kinds(Taxonomy taxonomy, Advisor advisor) {
        this.taxonomy = taxonomy;
        this.advisor = advisor;
    }

    /** Whether we help everybody whom this happens to, whatever it did to them. */
    boolean offered(String event) {
        return taxonomy.event(event).isPresent()
                && Stream.of(Impact.values())
                        .map(impact -> advisor.rule(Situation.of(event, impact.relation())))
                        .noneMatch(it -> it.eligibility() == Eligibility.NOT_COVERED);
    }

    /** Kinds of events of which an incident may be, disasters first. */
    List<Choice> events() {
        return taxonomy.events().stream()
                .filter(event -> offered(event.id()))
                .sorted(Comparator.comparing((EventType event) -> !event.id().startsWith(FIRST)))
                .map(event -> Choice.of(event.id(), text(event.label())))
                .toList();
    }

    /** What this kind of event is called. */
    String event(String id) {
        return taxonomy.event(id).map(found -> text(found.label())).orElse(id);
    }

    static List<Choice> regions() {
        return REGIONS.stream().map(code -> Choice.of(code, region(code))).toList();
    }

    static String region(String code) {
        return text("reach.region." + code);
    }

    List<Choice> languages() {
        return taxonomy.languages().stream()
                .map(language -> Choice.of(language.id(), text(language.label())))
                .toList();
    }
}
