package nl.houvast.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.houvast.directory.BundledDirectory;
import nl.houvast.directory.DirectorySnapshot;
import nl.houvast.directory.ManyEntries;
import nl.houvast.kernel.Postcode;

/** Who is not looked at among many would not have been listed. */
class ManyOrganisationsProperties {

    private static final DirectorySnapshot MANY =
            new ManyEntries(new BundledDirectory(), new Random(20261127)).snapshot(4_000);

    private static final Advisor ADVISOR =
            new Advisor(
                    AdviceExamples.TAXONOMY,
                    AdviceExamples.TABLES,
                    () -> MANY,
                    AdviceExamples.FRESH);

    @Property(tries = 400)
    void whoIsListedIsTheBestOfAll(@ForAll("situations") Situation situation) {
        var all = ADVISOR.advise(situation, MANY, Integer.MAX_VALUE);
        assertThat(listed(ADVISOR.advise(situation))).isEqualTo(listed(all));
        assertThat(listed(ADVISOR.advise(situation, MANY, 1))).isEqualTo(listed(all));
    }

    @Property(tries = 60)
    void whatIsMissingIsOfferedByNobody(@ForAll("situations") Situation situation) {
        assertThat(ADVISOR.advise(situation).missing())
                .isEqualTo(ADVISOR.advise(situation, MANY, Integer.MAX_VALUE).missing());
    }

    private static List<String> listed(Advice advice) {
        return advice.organisations().stream()
                .map(one -> one.offer().id().value() + one.because() + one.ask())
                .toList();
    }

    @Provide
    Arbitrary<Situation> situations() {
        var ids = AdviceExamples.TAXONOMY.events().stream().map(Taxonomy.EventType::id).toList();
        var services = AdviceExamples.TAXONOMY.services().stream().map(Taxonomy.Term::id).toList();
        var postcodes = Arbitraries.of("3511", "9711", "1012", "6211", "4331", "8911");
        return Combinators.combine(
                        Arbitraries.of(ids),
                        Arbitraries.of("victim", "loved_one", "parent", "witness", "causer"),
                        Arbitraries.integers().between(0, 100).injectNull(0.3),
                        postcodes.injectNull(0.3),
                        Arbitraries.of(services).set().ofMaxSize(2),
                        Arbitraries.integers().between(1, 20))
                .as(
                        (event, relation, age, postcode, needs, limit) -> {
                            var start = Situation.of(event, relation).but().age(age);
                            if (postcode != null) {
                                start = start.postcode(new Postcode(postcode));
                            }
                            return start.needs(needs).limit(limit).build();
                        });
    }
}
