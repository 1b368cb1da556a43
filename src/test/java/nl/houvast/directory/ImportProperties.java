package nl.houvast.directory;

import static nl.houvast.directory.DirectoryExamples.READER;
import static nl.houvast.directory.DirectoryExamples.branch;
import static nl.houvast.directory.DirectoryExamples.row;
import static nl.houvast.directory.DirectoryExamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.houvast.kernel.Refusal;
import org.jspecify.annotations.Nullable;

class ImportProperties {

    private static final List<String> NAMES = List.of("zon", "maan", "ster", "komeet");

    /** Whatever a file holds: each row is taken or refused, and nothing is thrown but a refusal. */
    @Property
    void noRowGoesUnnoticed(@ForAll("files") String file) {
        try {
            var rows = DirectoryExamples.ofText(file).rows();
            accountFor(rows, Map.of());
        } catch (Refusal refusal) {
            assertThat(refusal.reason()).isInstanceOf(DirectoryRefusal.class);
        }
    }

    /** Also when it is cut, or a byte fell over. */
    @Property
    void damageIsRefusedOrSeen(
            @ForAll("files") String file, @ForAll int place, @ForAll byte value) {
        var bytes = file.getBytes(StandardCharsets.UTF_8);
        bytes[Math.floorMod(place, bytes.length)] = value;
        try {
            accountFor(new DirectoryFile("x", bytes).rows(), Map.of());
        } catch (Refusal refusal) {
            assertThat(refusal.reason()).isInstanceOf(DirectoryRefusal.class);
        }
    }

    /** What stays stands somewhere: no entry has a parent that is not there, and none a circle. */
    @Property
    void whatStaysStandsSomewhere(@ForAll("families") List<String> rows) {
        var plan = accountFor(rows, Map.of("ster", "zon"));
        var parents = new HashMap<String, @Nullable String>();
        plan.taken().forEach(one -> parents.put(one.id(), one.parent()));
        for (var id : parents.keySet()) {
            var met = new HashSet<String>();
            var here = id;
            while (here != null && parents.containsKey(here)) {
                assertThat(met.add(here)).isTrue();
                here = parents.get(here);
            }
            assertThat(here == null || here.equals("ster")).isTrue();
        }
    }

    private static ImportPlan accountFor(List<String> rows, Map<String, String> stored) {
        var before = new HashMap<String, @Nullable String>(stored);
        var plan = ImportPlan.of(rows, before, READER);

        assertThat(plan.taken().size() + plan.refused()).isEqualTo(rows.size());
        assertThat(plan.problems()).allMatch(problem -> !problem.detail().isBlank());
        return plan;
    }

    @Provide
    Arbitrary<String> files() {
        return rows().list().ofMaxSize(6).map(rows -> text(rows.toArray(String[]::new)));
    }

    @Provide
    Arbitrary<List<String>> families() {
        var names = Arbitraries.of(NAMES);
        return Arbitraries.oneOf(
                        names.map(DirectoryExamples::row),
                        names.tuple2().map(two -> branch(two.get1(), two.get2())),
                        names.map(name -> row(name).replace("0900-0101", "x")))
                .list()
                .ofMaxSize(7);
    }

    private static Arbitrary<String> rows() {
        var whole = Arbitraries.of(NAMES).map(DirectoryExamples::row);
        var odd = Arbitraries.of("null", "3", "\"x\"", "[]", "{}", "{\"id\":[1]}", "true");
        var spoilt =
                whole.tuple2()
                        .flatMap(
                                two ->
                                        Arbitraries.integers()
                                                .between(1, two.get1().length() - 2)
                                                .map(
                                                        at ->
                                                                two.get1().substring(0, at)
                                                                        + "\\u0000"
                                                                        + two.get1()
                                                                                .substring(at)));
        return Arbitraries.oneOf(whole, odd, spoilt);
    }
}
