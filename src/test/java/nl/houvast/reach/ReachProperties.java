package nl.houvast.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.person.PersonId;
import nl.houvast.reach.Rule.Fact;
import org.jspecify.annotations.Nullable;

/** What may never be otherwise, whoever looks at whatever. */
class ReachProperties {

    private static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");

    @Property
    void whoKnowsThePersonStaysOutside(
            @ForAll("actors") Actor by,
            @ForAll("records") Subject record,
            @ForAll("facts") Set<Fact> facts) {
        var known = EnumSet.copyOf(facts);
        known.add(Fact.KEPT_OUT);

        assertThat(new Reach(by, NOON).covers(record, known)).isFalse();
    }

    @Property
    void nobodyButStaffSeesAnything(
            @ForAll("actors") Actor by,
            @ForAll("records") Subject record,
            @ForAll("facts") Set<Fact> facts) {
        if (!by.isStaff()) {
            assertThat(new Reach(by, NOON).covers(record, facts)).isFalse();
            assertThat(new Reach(by, NOON).condition("c", "c.owner")).isEqualTo("false");
        }
    }

    @Property
    void whatIsSealedOnlyThoseSeeWhoAreNamedOrBrokeTheGlass(
            @ForAll("actors") Actor by, @ForAll("records") Subject record) {
        assertThat(new Reach(by, NOON).covers(record, EnumSet.of(Fact.SHIELDED))).isFalse();
    }

    @Property
    void beingNamedOpensNoRegion(@ForAll("actors") Actor by, @ForAll("records") Subject record) {
        var reach = new Reach(by, NOON);

        assertThat(reach.covers(record, EnumSet.of(Fact.SHIELDED, Fact.ADMITTED)))
                .isEqualTo(reach.covers(record, EnumSet.noneOf(Fact.class)));
    }

    @Property
    void brokenGlassOpensRegionsTeamsAndSeals(
            @ForAll("actors") Actor by,
            @ForAll("records") Subject record,
            @ForAll("facts") Set<Fact> facts) {
        var broken = EnumSet.copyOf(facts);
        broken.add(Fact.GLASS_BROKEN);
        broken.remove(Fact.KEPT_OUT);

        assertThat(new Reach(by, NOON).covers(record, broken)).isEqualTo(by.isStaff());
    }

    @Property
    void beingAskedAlongOpensRegionsAndTeamsAndNoSeal(
            @ForAll("actors") Actor by,
            @ForAll("records") Subject record,
            @ForAll("facts") Set<Fact> facts) {
        var asked = EnumSet.copyOf(facts);
        asked.add(Fact.ALONG);
        asked.remove(Fact.GLASS_BROKEN);
        var closed = facts.contains(Fact.SHIELDED) && !facts.contains(Fact.ADMITTED);

        assertThat(new Reach(by, NOON).covers(record, asked))
                .isEqualTo(by.isStaff() && !facts.contains(Fact.KEPT_OUT) && !closed);
    }

    @Property
    void whoWorksForMoreNeverSeesLess(
            @ForAll("actors") Actor by,
            @ForAll("records") Subject record,
            @ForAll("facts") Set<Fact> facts) {
        var wider = new Actor(by.id(), by.role(), new Scope(Set.of(), by.scope().teams(), true));

        if (new Reach(by, NOON).covers(record, facts)) {
            assertThat(new Reach(wider, NOON).covers(record, facts)).isTrue();
        }
    }

    /** What a query leaves out because it is known, changes nothing of what it finds. */
    @Property
    void whatIsKnownNeedsNoAsking(
            @ForAll("actors") Actor by,
            @ForAll("everything") Set<Fact> facts,
            @ForAll("everything") Set<Fact> known) {
        var yes = EnumSet.noneOf(Fact.class);
        yes.addAll(known);
        yes.retainAll(facts);
        var no = EnumSet.noneOf(Fact.class);
        no.addAll(known);
        no.removeAll(facts);
        var rule = new Reach(by, NOON).rule();

        var left = rule.knowing(yes, no);

        assertThat(left.holds(facts)).isEqualTo(rule.holds(facts));
        known.forEach(fact -> assertThat(left.sql()).doesNotContain(fact.sql()));
    }

    @Property
    void whoHasNoExceptionsIsAskedForNone(@ForAll("actors") Actor by) {
        var reach = new Reach(by, NOON, Set.of());

        assertThat(reach.condition("c", "c.owner"))
                .doesNotContain("reach.named", "reach.along", "reach.broken_glass");
        assertThat(reach.elsewhere("c")).isEmpty();
    }

    @Provide
    Arbitrary<Actor> actors() {
        return Combinators.combine(
                        Arbitraries.of("noor", "daan"), Arbitraries.of(Role.class), scopes())
                .as(Actor::new);
    }

    private static Arbitrary<Scope> scopes() {
        return Combinators.combine(
                        Arbitraries.of("VR01", "VR02", "VR03").set().ofMaxSize(2),
                        Arbitraries.of("zeden", "vermissing").set().ofMaxSize(2),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(3, Arbitraries.just(false)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(true))))
                .as(Scope::new);
    }

    @Provide
    Arbitrary<Subject> records() {
        Arbitrary<@Nullable String> owners = Arbitraries.of("noor", "daan").injectNull(0.4);
        return Combinators.combine(
                        Arbitraries.of("", "VR01", "VR02", "VR04"),
                        Arbitraries.of("", "", "zeden"),
                        owners)
                .as(
                        (region, team, owner) ->
                                new Subject(new PersonId(new UUID(1, 1)), region, team, owner));
    }

    @Provide
    Arbitrary<Set<Fact>> everything() {
        return Arbitraries.of(Fact.class).set();
    }

    @Provide
    Arbitrary<Set<Fact>> facts() {
        return Arbitraries.of(
                        Fact.SHIELDED, Fact.ADMITTED, Fact.KEPT_OUT, Fact.ALONG, Fact.GLASS_BROKEN)
                .set()
                .ofMinSize(1);
    }
}
