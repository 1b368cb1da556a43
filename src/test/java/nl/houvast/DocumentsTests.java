package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents name as proof is there: classes, tests, commands, files, targets. */
class DocumentsTests {

    private static final Pattern QUOTED = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern CLASS = Pattern.compile("[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)*");
    private static final Pattern PROOF =
            Pattern.compile("\\b[A-Z][A-Za-z]+(?:Tests|Properties|Journey|Crash)\\b");
    private static final Pattern TRY = Pattern.compile("([TJ]) '?([A-Za-z,]+)'?");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern COMMAND = Pattern.compile("\\./houvast ([a-z]+).*");
    private static final Pattern FILE =
            Pattern.compile("(?:docs|src|ops)/[A-Za-z0-9/._-]+|[A-Z]+\\.md|pom\\.xml");
    private static final Pattern TARGET = Pattern.compile("targets? ((?:`[a-z-]+`(?:, | and )?)+)");
    private static final Pattern LINE =
            Pattern.compile(
                    "(?m)^\\| ([0-9.]+) \\| ([12]) \\| [^|]+ \\| ([a-z ]+) \\| ([^|]+) \\|$");

    /** How many requirements of levels 1 and 2 each chapter of ASVS 5.0.0 has. */
    private static final Map<Integer, Integer> CHAPTERS =
            Map.ofEntries(
                    Map.entry(1, 27),
                    Map.entry(2, 11),
                    Map.entry(3, 19),
                    Map.entry(4, 10),
                    Map.entry(5, 9),
                    Map.entry(6, 35),
                    Map.entry(7, 18),
                    Map.entry(8, 7),
                    Map.entry(9, 7),
                    Map.entry(10, 29),
                    Map.entry(11, 14),
                    Map.entry(12, 9),
                    Map.entry(13, 13),
                    Map.entry(14, 9),
                    Map.entry(15, 13),
                    Map.entry(16, 16),
                    Map.entry(17, 7));

    private static final Set<String> STATES =
            Set.of("met", "not met", "not applicable", "operator");

    private static String document(String name) {
        return Sources.text(Path.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/security.md",
                "docs/asvs.md",
                "docs/dpia.md",
                "docs/operations.md",
                "SECURITY.md"
            })
    void whatADocumentNamesIsThere(String name) {
        assertThat(lost(document(name))).isEmpty();
    }

    /** A test that cannot fail proves nothing: neither does this one. */
    @Test
    void whatIsNotThereIsFound() {
        assertThat(lost("`NoSuchTests`, `T NeverWrittenTests`, `./houvast dance`, `docs/no.md`"))
                .containsExactlyInAnyOrder(
                        "NoSuchTests", "NeverWrittenTests", "./houvast dance", "docs/no.md");
        assertThat(lost("target `no-such-target` of `./houvast fuzz`; ThatJourney"))
                .containsExactlyInAnyOrder("no-such-target", "ThatJourney");
        assertThat(lost("`DoorTests`, `X-Forwarded-For`, `J 'ReferralCrash,StartCrash'`"))
                .isEmpty();
    }

    private static Set<String> lost(String text) {
        var lost = new TreeSet<String>();
        var classes = classes();
        names(QUOTED, text, match -> match.group(1)).forEach(it -> lost.addAll(lost(it, classes)));
        names(PROOF, text, MatchResult::group)
                .filter(name -> !classes.contains(name))
                .forEach(lost::add);
        names(TARGET, text, match -> match.group(1))
                .flatMap(list -> names(QUOTED, list, match -> match.group(1)))
                .filter(target -> !Fuzz.TARGETS.containsKey(target))
                .forEach(lost::add);
        return lost;
    }

    private static List<String> lost(String quoted, Set<String> classes) {
        var lost = new ArrayList<String>();
        var proof = TRY.matcher(quoted);
        var command = COMMAND.matcher(quoted);
        if (proof.matches()) {
            var kind = proof.group(1).equals("J") ? "(Journey|Crash)" : "(Tests|Properties)";
            COMMA.splitAsStream(proof.group(2))
                    .filter(name -> !classes.contains(name) || !name.matches(".*" + kind))
                    .forEach(lost::add);
        } else if (command.matches()) {
            var script = document("houvast");
            if (!script.contains("    " + command.group(1) + ")")) {
                lost.add(quoted);
            }
        } else if (FILE.matcher(quoted).matches() && !Files.exists(Path.of(quoted))) {
            lost.add(quoted);
        } else if (CLASS.matcher(quoted).matches() && !classes.contains(quoted)) {
            lost.add(quoted);
        }
        return lost;
    }

    private static Set<String> classes() {
        return Sources.files(Path.of("src"), ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(
            Pattern pattern, String text, Function<MatchResult, String> name) {
        return pattern.matcher(text).results().map(name);
    }

    @Test
    void everyRequirementStandsThereOnce() {
        var lines = LINE.matcher(document("docs/asvs.md")).results().toList();
        var numbers = lines.stream().map(line -> line.group(1)).toList();
        var chapters = new TreeMap<Integer, Integer>();
        numbers.forEach(nr -> chapters.merge(chapter(nr), 1, Integer::sum));

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(chapters).containsExactlyInAnyOrderEntriesOf(CHAPTERS);
        assertThat(lines).allMatch(line -> STATES.contains(line.group(3)));
        assertThat(lines)
                .filteredOn(line -> line.group(3).equals("met"))
                .allMatch(line -> line.group(4).contains("`"));
    }

    private static Integer chapter(String number) {
        return Integer.valueOf(number.substring(0, number.indexOf('.')));
    }

    /** The sentence at the top counts what stands below it. */
    @Test
    void theSumIsTheSum() {
        var text = document("docs/asvs.md");
        var counted =
                LINE.matcher(text)
                        .results()
                        .collect(Collectors.groupingBy(it -> it.group(3), Collectors.counting()));

        assertThat(text)
                .contains(
                        "%d met, %d not applicable, %d operator, %d not met"
                                .formatted(
                                        counted.get("met"),
                                        counted.get("not applicable"),
                                        counted.get("operator"),
                                        counted.get("not met")));
    }
}
