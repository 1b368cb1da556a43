package nl.houvast.advice;

import static nl.houvast.FuzzTarget.lines;
import static nl.houvast.FuzzTarget.must;
import static nl.houvast.FuzzTarget.text;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.houvast.kernel.Missing;
import nl.houvast.web.Body;
import nl.houvast.web.BodyRefused;

/** Situations as programs and people give them, and the tables that judge them. */
public final class AdviceTargets {

    private static final EventSearch EVENTS = new EventSearch(AdviceExamples.TAXONOMY);
    private static final AdviceController PAGES =
            new AdviceController(
                    AdviceExamples.TAXONOMY,
                    EVENTS,
                    AdviceExamples.ADVISOR,
                    event -> {},
                    Clock.systemUTC());
    private static final SituationReader READER = new SituationReader(AdviceExamples.TAXONOMY);

    private AdviceTargets() {}

    /** The reader of situations over the real words. */
    public static SituationReader reader() {
        return READER;
    }

    /** The advisor over the real tables. */
    public static Advisor advisor() {
        return AdviceExamples.ADVISOR;
    }

    /** A situation is refused with reasons, or has an advice: the tables have no gap. */
    public static void body(byte[] input) {
        try {
            var body = Body.of(text(input));
            var situation = READER.read(body);
            body.orElseThrow();
            var advice = AdviceExamples.ADVISOR.advise(situation);
            must(!situation.danger() || !advice.urgent().isEmpty(), "danger is answered first");
            must(advice.organisations().size() <= 20, "no more than can be read");
            AdviceAnswer.of(advice, Locale.of(situation.language()), true);
        } catch (BodyRefused refusal) {
            must(!refusal.problems().isEmpty(), "says why not");
        }
    }

    /** A form with any answers is a page. */
    public static void form(byte[] input) {
        var typed = lines(input, 19);
        try {
            PAGES.answer(
                    new AdviceForm(
                            typed.get(0),
                            typed.get(1),
                            typed.get(2),
                            typed.get(3),
                            typed.get(4),
                            typed.get(5),
                            typed.get(6),
                            typed.get(7),
                            typed.get(8),
                            typed.get(9),
                            typed.get(10),
                            typed.get(11),
                            typed.get(12),
                            typed.get(13),
                            typed.get(14),
                            typed.get(15),
                            typed.get(16),
                            typed.get(17),
                            List.of(typed.get(18).split(",", -1))));
        } catch (Missing e) {
            // there is no such page
        }
    }

    /** Whatever a table holds, what is wrong with it is said. */
    public static void table(byte[] input) {
        var problems = new ArrayList<String>();
        var file = YamlNode.read("route", text(input), problems);
        var table =
                DecisionTable.read(
                        file,
                        AdviceExamples.TAXONOMY,
                        row -> row.text("then").toUpperCase(Locale.ROOT));
        file.done();
        must(
                !problems.isEmpty()
                        || table.rules().stream().noneMatch(it -> it.source().isEmpty()),
                "a rule has a source");
    }

    /** The same for the words. */
    public static void taxonomy(byte[] input) {
        try {
            var taxonomy = new Taxonomy(problems -> YamlNode.read("words", text(input), problems));
            for (var event : taxonomy.events()) {
                must(!taxonomy.lineage(event.id()).isEmpty(), "each event has a root");
            }
        } catch (IllegalStateException refused) {
            must(String.valueOf(refused.getMessage()).contains("words"), "says where");
        }
    }

    /** Any words find at most eight kinds of events. */
    public static void words(byte[] input) {
        var typed = text(input);
        var found =
                EVENTS.find(typed.substring(0, Math.min(100, typed.length()))); // as a form does
        must(found.size() <= 8, "no more than can be read");
        must(found.stream().distinct().count() == found.size(), "each once");
    }
}
