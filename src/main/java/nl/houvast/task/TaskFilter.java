package nl.houvast.task;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.houvast.kernel.Missing;
import nl.houvast.reach.Candidates;
import org.jspecify.annotations.Nullable;

/**
 * Which of the open tasks somebody looks at.
 *
 * @param kind only this kind of work, or null for every kind
 */
record TaskFilter(Whose whose, Part part, @Nullable TaskKind kind) {

    /** What a worker begins with: all that is theirs. */
    static final TaskFilter MINE = all(Whose.MINE);

    /** The page of the lists. */
    static final String PAGE = "/werk/taken";

    /** Whose tasks; each within reach. */
    enum Whose {
        /** Of the worker who looks. */
        MINE("mij", "owner = :reachMe"),
        /** Of the teams they are in. */
        TEAM("team", "team <> '' and team = any(:reachTeams) and cardinality(:reachTeams) > 0"),
        /** All there is in their regions. */
        REGION("regio", "true");

        private final String word;
        private final String condition;

        Whose(String word, String condition) {
            this.word = word;
            this.condition = condition;
        }
    }

    /** Which part of them. */
    enum Part {
        ALL("alles", "true"),
        /** Somebody is to be called, and calling is safe at this moment. */
        CALLS(
                "bellen",
                """
                kind in ('CALL', 'CLIENT_ARRIVED') and call_from <= :now and call_until > :now
                and not exists (select from task.watched w
                                 where w.case_file = c.case_file and w.rests_until > :now)
                """),
        URGENT("dringend", "urgent"),
        /** Should have been done before now, whoever has it. */
        LATE("laat", "due_at < :now"),
        /** It is the turn of the client or another organisation. */
        WAITING("wacht", "waits_for <> 'US'"),
        /** Came since the beginning of yesterday. */
        NEW("nieuw", "added_at >= :yesterday"),
        /** Nobody does it yet. */
        FREE("vrij", "owner is null");

        private final String word;
        private final String condition;

        Part(String word, String condition) {
            this.word = word;
            this.condition = condition;
        }

        /** Whether this can hold something for them: what is mine is not free. */
        boolean isFor(Whose whose) {
            return this != FREE || whose != Whose.MINE;
        }
    }

    static TaskFilter all(Whose whose) {
        return new TaskFilter(whose, Part.ALL, null);
    }

    /**
     * What an address asks for. One that names only a part means that of the region; one that names
     * nothing, all that is theirs.
     *
     * @throws Missing when it names something that there is not
     */
    static TaskFilter of(String whose, String part, String kind) {
        var named = Arrays.stream(Whose.values()).filter(it -> it.word.equals(part)).findFirst();
        if (named.isPresent()) { // addresses from before there were both
            return of(part, "", kind);
        }
        var none = whose.isEmpty() && part.isEmpty();
        return new TaskFilter(
                whose.isEmpty()
                        ? none ? Whose.MINE : Whose.REGION
                        : Arrays.stream(Whose.values())
                                .filter(it -> it.word.equals(whose))
                                .findFirst()
                                .orElseThrow(Missing::new),
                part.isEmpty()
                        ? Part.ALL
                        : Arrays.stream(Part.values())
                                .filter(it -> it.word.equals(part))
                                .findFirst()
                                .orElseThrow(Missing::new),
                kind.isEmpty()
                        ? null
                        : Arrays.stream(TaskKind.values())
                                .filter(it -> word(it).equals(kind))
                                .findFirst()
                                .orElseThrow(Missing::new));
    }

    /** The same of somebody else. */
    TaskFilter of(Whose other) {
        return new TaskFilter(other, part.isFor(other) ? part : Part.ALL, kind);
    }

    /** Another part of the same. */
    TaskFilter of(Part other) {
        return new TaskFilter(whose, other, kind);
    }

    /** How addresses name whose. */
    String whoseWord() {
        return whose.word;
    }

    /** How addresses name the part; empty for all. */
    String partWord() {
        return part == Part.ALL ? "" : part.word;
    }

    /** How addresses name the kind; empty for every kind. */
    String kindWord() {
        return kind == null ? "" : word(kind);
    }

    static String word(TaskKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** What an address says after its question mark. */
    String query() {
        return "van="
                + whose.word
                + (part == Part.ALL ? "" : "&lijst=" + part.word)
                + (kind == null ? "" : "&soort=" + word(kind));
    }

    /** Where this is shown. */
    String address() {
        return PAGE + "?" + query();
    }

    /** The condition on an open row of task.task that is called c. */
    String condition() {
        var all = whose.condition + " and " + part.condition;
        return kind == null ? all : all + " and kind = '" + kind.name() + "'";
    }

    /** The rows of it in their order, for {@link TaskList#with}. */
    String from(Candidates candidates, String and) {
        return part == Part.CALLS || part == Part.NEW
                ? candidates.fewOrFirst(condition() + and)
                : candidates.where(condition() + and);
    }

    /**
     * Whether what counts stands at the beginning of the list; the rest has an index of its own.
     */
    boolean alongTheList() {
        return whose == Whose.REGION && kind == null && (part == Part.ALL || part == Part.LATE);
    }

    /** The parts that can hold something of this worker, team or region. */
    List<Part> parts() {
        return Arrays.stream(Part.values()).filter(it -> it.isFor(whose)).toList();
    }
}
