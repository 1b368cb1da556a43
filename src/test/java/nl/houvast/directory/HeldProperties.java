package nl.houvast.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.houvast.directory.EntryChange.Dispute;
import nl.houvast.directory.Held.Choice;
import tools.jackson.databind.node.ObjectNode;

/** What several sources say together. */
class HeldProperties {

    private static final List<String> FIELDS = List.of("name", "url", "email");

    /** Agreed is taken, disputed stays, and nothing else ever comes into an entry. */
    @Property
    void whatIsDisputedStaysAndWhatIsAgreedIsTaken(
            @ForAll("entries") String now,
            @ForAll("entries") String mine,
            @ForAll("entries") String theirs) {
        var outcome = held(now, mine, Map.of()).after("b", "zon", theirs);

        var after = Documents.read(String.valueOf(outcome.after()));
        for (var field : FIELDS) {
            var one = said(mine, field);
            var other = said(theirs, field);
            var disputed = !one.isEmpty() && !other.isEmpty() && !one.equals(other);
            var expected = disputed ? said(now, field) : one.isEmpty() ? other : one;
            assertThat(after.path(field).asString("")).as(field).isEqualTo(expected);
            assertThat(outcome.disputes().stream().map(Dispute::field).toList().contains(field))
                    .isEqualTo(disputed);
        }
    }

    /** Until one of them says something else. */
    @Property
    void aChoiceHoldsAsLongAsWhatWasSeen(
            @ForAll("entries") String now,
            @ForAll("entries") String mine,
            @ForAll("entries") String theirs,
            @ForAll("entries") String later) {
        var seen = Documents.JSON.createObjectNode();
        seen.put("a", said(mine, "name")).put("b", said(theirs, "name"));
        var held = held(now, mine, Map.of("zon", Map.of("name", new Choice("b", seen))));

        var chosen = held.after("b", "zon", theirs);
        assertThat(Documents.read(String.valueOf(chosen.after())).path("name").asString(""))
                .isEqualTo(said(theirs, "name"));
        var again = held.after("b", "zon", later);
        var one = said(mine, "name");
        var other = said(later, "name");
        assertThat(again.disputes().stream().map(Dispute::field).toList().contains("name"))
                .isEqualTo(!one.equals(other) && !other.equals(said(theirs, "name")));
    }

    private static Held held(String now, String mine, Map<String, Map<String, Choice>> choices) {
        var rows = new TreeMap<>(Map.of("a", mine));
        return new Held(Map.of("zon", now), Map.of("zon", rows), choices);
    }

    private static String said(String json, String field) {
        return Documents.read(json).path(field).asString("");
    }

    @Provide
    Arbitrary<String> entries() {
        var word = Arbitraries.of("x", "y", "z");
        return word.tuple3()
                .flatMap(
                        three ->
                                Arbitraries.of(0, 1, 2, 3)
                                        .map(
                                                left ->
                                                        entry(
                                                                three.get1(),
                                                                left == 1 ? "" : three.get2(),
                                                                left == 2 ? "" : three.get3())));
    }

    private static String entry(String name, String url, String email) {
        ObjectNode entry = Documents.JSON.createObjectNode().put("id", "zon").put("name", name);
        return entry.put("url", url).put("email", email).toString();
    }
}
