package nl.houvast.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.houvast.directory.Confidence;
import nl.houvast.directory.DirectorySnapshot;
import nl.houvast.directory.Offer;
import nl.houvast.kernel.Postcode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same situations over one snapshot: our advice, and filters in PostgreSQL. */
public final class MatchingRuns {

    private static final Integer[] AGES = {null, 14, 24, 71};
    private static final String[] POSTCODES = {"3511", "9711", "1012", "6211", "4331", "8911"};
    private static final String[] NEEDS = {"emotional", "legal", "shelter"};

    private final Taxonomy taxonomy = new Taxonomy();
    private final DirectorySnapshot snapshot;
    private final Advisor advisor;
    private final List<Situation> situations = new ArrayList<>();
    private int found;

    /** Over this snapshot. */
    public MatchingRuns(DirectorySnapshot snapshot) {
        this.snapshot = snapshot;
        this.advisor =
                new Advisor(
                        taxonomy,
                        new Tables(taxonomy),
                        () -> snapshot,
                        offer -> new Confidence(1, offer.verification().checkedOn(), 0));
        for (var event : taxonomy.events()) {
            for (var relation : taxonomy.relations()) {
                var number = situations.size();
                var asked =
                        Situation.of(event.id(), relation.id())
                                .but()
                                .age(AGES[number % AGES.length])
                                .limit(20);
                if (number % 2 == 0) {
                    asked = asked.postcode(new Postcode(POSTCODES[number / 2 % POSTCODES.length]));
                }
                if (number % 3 == 0) {
                    asked = asked.needs(Set.of(NEEDS[number / 3 % NEEDS.length]));
                }
                situations.add(asked.build());
            }
        }
    }

    /** How many there are to ask. */
    public int questions() {
        return situations.size();
    }

    /** Asks for an advice. */
    public void ask(int number) {
        found += advisor.advise(at(number)).organisations().size();
    }

    /** Asks for an advice, and reads why each organisation that is not listed is not. */
    public void askWhyNot(int number) {
        for (var one : advisor.advise(at(number)).notShown()) {
            found += one.because().size() + one.fits().size();
        }
    }

    private Situation at(int number) {
        return situations.get(number % situations.size());
    }

    /** Puts the same offers into PostgreSQL. */
    public void store(JdbcClient db) {
        db.sql("create schema if not exists bench").update();
        db.sql("drop table if exists bench.matching").update();
        db.sql(
                        """
                        create table bench.matching (id text primary key, events text[],
                            relations text[], services text[], areas text[], youngest int, oldest int)
                        """)
                .update();
        for (var offer : snapshot.offers()) {
            var target = offer.target();
            db.sql("insert into bench.matching values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            offer.id().value(),
                            array(target.events()),
                            array(target.relations()),
                            array(offer.services()),
                            areas(offer),
                            target.minAge() == null ? 0 : target.minAge(),
                            target.maxAge() == null ? 150 : target.maxAge())
                    .update();
        }
        for (var column : List.of("events", "areas")) {
            db.sql("create index on bench.matching using gin (" + column + ")").update();
        }
        db.sql("analyze bench.matching").update();
    }

    private static String[] areas(Offer offer) {
        return offer.area().national()
                ? new String[] {"national"}
                : array(offer.area().municipalities());
    }

    private static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }

    /** Asks PostgreSQL for who fits. */
    public void askPostgres(JdbcClient db, int number) {
        var situation = at(number);
        var events = new HashSet<>(taxonomy.lineage(situation.event()));
        taxonomy.kindsOf(situation.event()).forEach(kind -> events.add(kind.id()));
        var postcode = situation.postcode();
        var place = postcode == null ? null : snapshot.place(postcode).orElse(null);
        var age = situation.age() == null ? 30 : situation.age();
        found +=
                db.sql(
                                """
                                select id from bench.matching
                                where events && cast(:events as text[]) and relations && cast(:relations as text[])
                                and (:anywhere or areas && cast(:areas as text[]))
                                and :age between youngest and oldest
                                and (:anything or services && cast(:needs as text[]))
                                order by (:event = any(events)) desc, id limit 20
                                """)
                        .param("events", array(events))
                        .param("relations", new String[] {situation.relation()})
                        .param("anywhere", place == null)
                        .param(
                                "areas",
                                place == null
                                        ? new String[0]
                                        : new String[] {"national", place.municipality()})
                        .param("age", age)
                        .param("anything", situation.needs().isEmpty())
                        .param("needs", array(situation.needs()))
                        .param("event", situation.event())
                        .query(String.class)
                        .list()
                        .size();
    }

    /** So many were found in all. */
    public int found() {
        return found;
    }
}
