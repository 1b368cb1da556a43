package nl.houvast.reporting;

import static nl.houvast.web.Texts.text;

import java.util.List;
import nl.houvast.advice.Taxonomy;
import nl.houvast.reporting.Asked.Per;
import nl.houvast.reporting.Today.Place;
import nl.houvast.web.Choice;
import org.springframework.stereotype.Component;

/** What is counted in words, in the language of the request. */
@Component
class ReportWords {

    private final Taxonomy taxonomy;
    private final Counts counts;

    ReportWords(Taxonomy taxonomy, Counts counts) {
        this.taxonomy = taxonomy;
        this.counts = counts;
    }

    List<String> kinds() {
        return counts.kinds();
    }

    String label(Per per, String key) {
        return switch (per) {
            case KIND -> kind(key);
            case REGION -> region(key);
            case QUARTER -> Quarter.parse(key).map(ReportWords::quarter).orElse(key);
        };
    }

    String kind(String id) {
        return taxonomy.event(id)
                .map(found -> text(found.label()))
                .orElseGet(() -> text("reporting.unknown"));
    }

    String region(String code) {
        return code.isEmpty() ? text("reporting.unknown") : text("reach.region." + code);
    }

    String receiver(String kind) {
        return kind.isEmpty() ? text("reporting.unknown") : text("directory.kind." + kind);
    }

    String place(Place place) {
        var region = region(Counts.among(Counts.REGIONS, place.region()));
        return place.team().isEmpty() ? region : text("reporting.team", region, place.team());
    }

    static String quarter(Quarter quarter) {
        return text("reporting.quarter", quarter.number(), quarter.start().getYear());
    }

    /** The period, region and kind of what was asked. */
    String period(Asked asked) {
        var first = quarter(asked.quarters().getFirst());
        return asked.quarters().size() == 1
                ? first
                : text("reporting.from", first, quarter(asked.quarters().getLast()));
    }

    String region(Asked asked) {
        return asked.region().equals(Counts.ALL)
                ? text("reporting.country")
                : region(asked.region());
    }

    String kind(Asked asked) {
        return asked.kind().equals(Counts.ALL) ? text("reporting.kinds") : kind(asked.kind());
    }

    /** The kinds of event to choose from. */
    List<Choice> kindChoices() {
        return counts.kinds().stream()
                .filter(it -> !it.isEmpty())
                .map(it -> Choice.of(it, kind(it)))
                .toList();
    }

    /** The regions to choose from. */
    List<Choice> regionChoices() {
        return Counts.REGIONS.stream()
                .filter(it -> !it.isEmpty())
                .map(it -> Choice.of(it, region(it)))
                .toList();
    }
}
