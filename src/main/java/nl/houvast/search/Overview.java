package nl.houvast.search;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.houvast.directory.Confidence;
import nl.houvast.directory.Confidence.Freshness;
import nl.houvast.directory.Confidence.Level;
import nl.houvast.directory.Entry;
import nl.houvast.directory.Loaded;
import nl.houvast.directory.Place;
import nl.houvast.directory.Places;
import nl.houvast.directory.Vocabulary.Kind;
import nl.houvast.directory.Vocabulary.Term;
import nl.houvast.directory.Words;
import nl.houvast.web.Operator;
import nl.houvast.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Orders the organisations for people: national first, then by province. */
@Component
class Overview {

    /** Who helps with more kinds of events than this, helps with nearly everything. */
    private static final int BROAD = 7;

    private static final int AMONG_THE_FIRST = 3;

    /** Who looks for words wants the best, not all. */
    private static final int MOST = 20;

    private final Words words;
    private final Places places;
    private final Freshness freshness;
    private final Operator operator;

    Overview(
            Words words,
            Places places,
            ObjectProvider<Freshness> freshness,
            Operator operator,
            Clock clock) {
        this.operator = operator;
        this.words = words;
        this.places = places;
        this.freshness = freshness.getIfAvailable(() -> Freshness.ofItself(clock));
    }

    /** How sure we are of it now. */
    Confidence confidence(Entry entry) {
        return freshness.of(entry.offer());
    }

    /** Of what nobody looked at for too long, the page is there and the list leaves it out. */
    List<Entry> listed(Loaded loaded) {
        return loaded.entries().values().stream()
                .filter(entry -> confidence(entry).level() != Level.HIDDEN)
                .toList();
    }

    /** All of them, the national ones by what happened. */
    List<OrganisationGroup> all(Collection<Entry> entries) {
        var national = entries.stream().filter(one -> one.offer().area().national()).toList();
        var groups = new ArrayList<OrganisationGroup>();
        groups.add(
                OrganisationGroup.of(
                        "algemeen",
                        Texts.text("directory.group.broad"),
                        national.stream().filter(this::broad).toList()));
        for (var root : words.roots(Kind.EVENT)) {
            groups.add(
                    OrganisationGroup.of(
                            root.id(),
                            Texts.text(root.label()),
                            national.stream()
                                    .filter(one -> !broad(one) && about(one, root.id()))
                                    .toList()));
        }
        groups.addAll(byProvince(regional(entries)));
        return groups.stream().filter(OrganisationGroup::any).toList();
    }

    /** Those that fit what was chosen: national first, then near. */
    List<OrganisationGroup> chosen(
            Collection<Entry> entries, String event, String service, Optional<Place> place) {
        var fitting = entries.stream().filter(one -> fits(one, event, service)).toList();
        var groups = new ArrayList<OrganisationGroup>();
        groups.add(
                OrganisationGroup.of(
                        "landelijk",
                        Texts.text("directory.group.national"),
                        fitting.stream().filter(one -> one.offer().area().national()).toList()));
        if (place.isPresent()) {
            var here = place.get();
            groups.add(
                    OrganisationGroup.of(
                            "hier",
                            Texts.text("directory.group.here", here.municipalityName()),
                            regional(fitting).stream()
                                    .filter(one -> one.offer().area().covers(here))
                                    .toList()));
        } else {
            groups.addAll(byProvince(regional(fitting)));
        }
        return groups.stream().filter(OrganisationGroup::any).toList();
    }

    /**
     * What was found for words, as far as it fits what was chosen too; the best first.
     *
     * @param meant what may have happened, by those words
     */
    List<OrganisationGroup> found(
            List<Search.Hit> hits, String words, String event, String service, List<Term> meant) {
        var fitting =
                withOurs(
                        hits.stream().filter(hit -> fits(hit.entry(), event, service)).toList(),
                        meant);
        var title = Texts.text("directory.group.found", words);
        return fitting.isEmpty()
                ? List.of()
                : List.of(
                        OrganisationGroup.found(
                                title, fitting.subList(0, Math.min(MOST, fitting.size()))));
    }

    /**
     * Whoever runs this Houvast stands among the first where it helps after what happened: it helps
     * after nearly everything, so that its few words about each say little in a search.
     */
    private List<Search.Hit> withOurs(List<Search.Hit> hits, List<Term> meant) {
        for (var at = AMONG_THE_FIRST; at < hits.size(); at++) {
            var hit = hits.get(at);
            if (hit.entry().offer().name().equals(operator.name())
                    && meant.stream().anyMatch(event -> helpsAfter(hit.entry(), event))) {
                var moved = new ArrayList<>(hits);
                moved.remove(at);
                moved.add(AMONG_THE_FIRST - 1, hit);
                return moved;
            }
        }
        return hits;
    }

    private boolean helpsAfter(Entry entry, Term event) {
        var wider = words.upward(Kind.EVENT, event.id());
        return about(entry, event.id())
                || entry.offer().target().events().stream().anyMatch(wider::contains);
    }

    private boolean fits(Entry entry, String event, String service) {
        return (event.isEmpty() || about(entry, event))
                && (service.isEmpty() || entry.offer().services().contains(service));
    }

    private static List<Entry> regional(Collection<Entry> entries) {
        return entries.stream().filter(one -> !one.offer().area().national()).toList();
    }

    private List<OrganisationGroup> byProvince(List<Entry> regional) {
        var provinces = new TreeSet<>(comparing(String::isEmpty).thenComparing(naturalOrder()));
        regional.forEach(one -> provinces.addAll(provinces(one)));
        return provinces.stream()
                .map(
                        province ->
                                OrganisationGroup.of(
                                        anchor(province),
                                        province.isEmpty()
                                                ? Texts.text("directory.group.elsewhere")
                                                : province,
                                        regional.stream()
                                                .filter(one -> provinces(one).contains(province))
                                                .toList()))
                .toList();
    }

    private static String anchor(String province) {
        return province.isEmpty()
                ? "elders"
                : "provincie-"
                        + Tokens.of(province).stream()
                                .map(Tokens.Token::word)
                                .collect(joining("-"));
    }

    /** The provinces it works in; the empty one when it works outside all of them. */
    private Set<String> provinces(Entry entry) {
        var provinces = new TreeSet<String>();
        entry.offer().area().municipalities().forEach(code -> provinces.add(places.province(code)));
        if (provinces.isEmpty()) {
            provinces.add("");
        }
        return provinces;
    }

    private boolean about(Entry entry, String event) {
        return entry.offer().target().events().stream()
                .anyMatch(id -> words.upward(Kind.EVENT, id).contains(event));
    }

    private boolean broad(Entry entry) {
        var roots =
                entry.offer().target().events().stream()
                        .map(id -> words.upward(Kind.EVENT, id).getLast())
                        .distinct()
                        .count();
        return roots > BROAD || words.roots(Kind.EVENT).isEmpty();
    }
}
