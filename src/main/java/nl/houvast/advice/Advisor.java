package nl.houvast.advice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import nl.houvast.advice.DecisionTable.Rule;
import nl.houvast.directory.Confidence.Freshness;
import nl.houvast.directory.Directory;
import nl.houvast.directory.DirectorySnapshot;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Answers a situation with what can be done. Keeps and logs nothing. */
@Service
public class Advisor {

    private final Taxonomy taxonomy;
    private final Tables tables;
    private final Directory directory;
    private final Freshness freshness;
    private volatile @Nullable Catalogue catalogue;

    @Autowired
    Advisor(
            Taxonomy taxonomy,
            Tables tables,
            Directory directory,
            ObjectProvider<Freshness> freshness,
            Clock clock) {
        this(
                taxonomy,
                tables,
                directory,
                freshness.getIfAvailable(() -> Freshness.ofItself(clock)));
    }

    Advisor(Taxonomy taxonomy, Tables tables, Directory directory, Freshness freshness) {
        this.taxonomy = taxonomy;
        this.tables = tables;
        this.directory = directory;
        this.freshness = freshness;
    }

    /**
     * What the decision tables and the directory say about this situation.
     *
     * @throws IllegalArgumentException when the event or relation is not in the taxonomy
     */
    public Advice advise(Situation situation) {
        return advise(situation, directory.current());
    }

    /**
     * The same, without looking for organisations.
     *
     * @throws IllegalArgumentException when the event or relation is not in the taxonomy
     */
    public Ruling rule(Situation situation) {
        var start = facts(situation);
        var counted = counted(start, tables.counting().one(start));
        var eligibility = tables.eligibility().one(counted).then();
        var facts = counted.found(eligibility);
        return new Ruling(
                eligibility,
                tables.route().one(facts).then(),
                tables.urgent().all(facts).findAny().isPresent());
    }

    /**
     * Whether this entry is for what happened, as far as can be told of anybody: it names the
     * event, is for no group in particular, and nothing is to be found out first.
     *
     * @throws IllegalArgumentException when the event is not in the taxonomy
     */
    public boolean plainlyFits(Offer entry, String event) {
        var kinds = taxonomy.lineage(event);
        var question = tables.questions().get(entry.id().value());
        return entry.target().groups().isEmpty()
                && kinds.stream().anyMatch(entry.target().events()::contains)
                && (question == null || kinds.stream().anyMatch(question.known()::contains));
    }

    /** Code of the safety region in which this happened, "VR09"; empty when it is not known. */
    public String region(Situation situation) {
        var postcode = situation.postcode();
        return postcode == null
                ? ""
                : directory.current().place(postcode).map(Place::safetyRegion).orElse("");
    }

    /** The entry with this id, or null. */
    @Nullable Offer entry(String id) {
        return directory.current().find(new OfferId(id)).orElse(null);
    }

    private Facts facts(Situation situation) {
        if (taxonomy.relation(situation.relation()).isEmpty()) {
            throw new IllegalArgumentException("no such relation");
        }
        return Facts.of(situation, taxonomy);
    }

    private static Facts counted(Facts start, Rule<String> counting) {
        return counting.then().equals(Tables.SAME) ? start : start.countedAs(counting.then());
    }

    Advice advise(Situation situation, DirectorySnapshot snapshot) {
        return advise(situation, snapshot, Partners.CONSIDERED);
    }

    /**
     * With so many entries looked at for the event, if there are, whether they can matter or not.
     */
    Advice advise(Situation situation, DirectorySnapshot snapshot, int considered) {
        var start = facts(situation);
        var counting = tables.counting().one(start);
        var counted = counted(start, counting);
        var eligibility = tables.eligibility().one(counted);
        var facts = counted.found(eligibility.then());
        var route = tables.route().one(facts);
        var actions = tables.actions().one(facts);
        var help = tables.help().one(facts);

        var because = new ArrayList<Advice.Because>();
        because.add(eligibility.because());
        if (!counting.then().equals(Tables.SAME)) {
            because.add(counting.because());
        }
        because.add(route.because());
        because.add(actions.because());
        because.add(help.because());

        var entries = catalogue(snapshot);
        var urgent = urgent(facts, entries);
        var partners =
                new Partners(facts, urgent, entries, taxonomy, tables)
                        .choose(eligibility, considered);
        return new Advice(
                eligibility.then(),
                route.then(),
                actions.then(),
                urgent,
                help.then(),
                partners.shown(),
                partners.not(),
                List.copyOf(because),
                partners.missing(),
                tables.version());
    }

    private List<Advice.Urgent> urgent(Facts facts, Catalogue entries) {
        var language = Locale.of(facts.situation().language());
        var urgent = new LinkedHashMap<String, Advice.Urgent>();
        tables.urgent()
                .all(facts)
                .forEach(
                        rule ->
                                urgent.computeIfAbsent(
                                        rule.then(), id -> urgent(rule, entries, language)));
        return List.copyOf(urgent.values());
    }

    private Advice.Urgent urgent(Rule<String> rule, Catalogue entries, Locale language) {
        var id = rule.then();
        var entry = entries.find(id);
        var own = tables.names().get(id);
        var name = entry != null ? entry.name() : own != null ? own.in(language) : id;
        var phone =
                entry != null && !entry.phones().isEmpty()
                        ? entry.phones().getFirst().number()
                        : id.equals("112") ? id : null;
        return new Advice.Urgent(id, rule.id(), name, phone, rule.text());
    }

    private Catalogue catalogue(DirectorySnapshot snapshot) {
        var known = catalogue;
        if (known == null || !known.isOf(snapshot)) {
            known = new Catalogue(snapshot, taxonomy, tables.matching(), freshness);
            catalogue = known;
        }
        return known;
    }
}
