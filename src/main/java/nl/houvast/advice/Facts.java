package nl.houvast.advice;

import java.util.Collection;
import java.util.Set;
import nl.houvast.advice.Condition.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A situation with what follows from it so far; what the tables look at.
 *
 * @param lineage the event, its parent, and so on to its root
 * @param category of the root, or "none"
 * @param as who the person counts as; the relation itself until that is known
 * @param eligibility null until that is known
 */
record Facts(
        Situation situation,
        Set<String> lineage,
        String category,
        String as,
        @Nullable Eligibility eligibility) {

    private static final int CHILD_UNTIL = 12;
    private static final int YOUTH_UNTIL = 26;
    private static final int ELDERLY_FROM = 65;

    /** A situation of which nothing was concluded yet. */
    static Facts of(Situation situation, Taxonomy taxonomy) {
        return new Facts(
                situation,
                taxonomy.lineage(situation.event()),
                taxonomy.category(situation.event()),
                situation.relation(),
                null);
    }

    Facts countedAs(String relation) {
        return new Facts(situation, lineage, category, relation, eligibility);
    }

    Facts found(Eligibility found) {
        return new Facts(situation, lineage, category, as, found);
    }

    /** Whether the event is one of these or a kind of them. */
    boolean isOneOf(Collection<String> events) {
        for (var kind : lineage) {
            if (events.contains(kind)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the person belongs to this group of the taxonomy, as far as is known. */
    Answer belongsTo(String group) {
        return switch (group) {
            case "children" -> age(0, CHILD_UNTIL);
            case "youth" -> age(CHILD_UNTIL, YOUTH_UNTIL);
            case "elderly" -> age(ELDERLY_FROM, Condition.Ages.NO_LIMIT);
            case "parents" -> when(situation.relation().equals("parent"));
            case "refugees" -> when(is("war.refugee"));
            case "veterans" -> when(is("war.veteran"));
            case "lgbti" -> when(is("discrimination.lgbti") || is("honour.conversion"));
            case "disability" -> when(is("discrimination.disability"));
            case "employees" ->
                    when(
                            is("violence.workplace")
                                    || is("accident.work")
                                    || situation.relation().equals("professional"));
            default -> Answer.UNKNOWN;
        };
    }

    /** Who the person certainly is, in the words of the directory. */
    Set<String> relations() {
        var missing = category.equals("missing");
        return switch (situation.relation()) {
            case "professional" -> Set.of("victim");
            case "parent" ->
                    missing
                            ? Set.of("parent", "loved_one", "left_behind")
                            : Set.of("parent", "loved_one");
            case "loved_one" -> missing ? Set.of("loved_one", "left_behind") : Set.of("loved_one");
            case "left_behind" -> Set.of("left_behind", "loved_one");
            default -> Set.of(situation.relation());
        };
    }

    /** Who the person may be as well: somebody has to ask. */
    Set<String> relationsToAsk() {
        return switch (situation.relation()) {
            case "bereaved" -> Set.of("loved_one");
            case "involved" -> Set.of("witness", "loved_one");
            case "witness", "loved_one", "parent" -> Set.of("involved");
            default -> Set.of();
        };
    }

    private boolean is(String event) {
        return lineage.contains(event);
    }

    private static Answer when(boolean certain) {
        return certain ? Answer.YES : Answer.UNKNOWN;
    }

    private Answer age(int from, int under) {
        var age = situation.age();
        return age == null ? Answer.UNKNOWN : Answer.of(age >= from && age < under);
    }
}
