package nl.houvast.advice;

import nl.houvast.advice.Condition.Answer;

/** To which groups the person of a situation belongs, as far as the situation tells. */
record Groups(Facts facts) {

    private static final int CHILD_UNTIL = 12;
    private static final int YOUTH_UNTIL = 26;
    private static final int ELDERLY_FROM = 65;

    /** Whether the person belongs to this group of the taxonomy. */
    Answer has(String group) {
        return switch (group) {
            case "children" -> age(0, CHILD_UNTIL);
            case "youth" -> age(CHILD_UNTIL, YOUTH_UNTIL);
            case "elderly" -> age(ELDERLY_FROM, Condition.Ages.NO_LIMIT);
            case "parents" -> when(facts.situation().relation().equals("parent"));
            case "refugees" -> when(is("war.refugee"));
            case "veterans" -> when(is("war.veteran"));
            case "lgbti" -> when(is("discrimination.lgbti") || is("honour.conversion"));
            case "disability" -> when(is("discrimination.disability"));
            case "employees" ->
                    when(
                            is("violence.workplace")
                                    || is("accident.work")
                                    || facts.situation().relation().equals("professional"));
            default -> Answer.UNKNOWN;
        };
    }

    private boolean is(String event) {
        return facts.lineage().contains(event);
    }

    private static Answer when(boolean certain) {
        return certain ? Answer.YES : Answer.UNKNOWN;
    }

    private Answer age(int from, int under) {
        var age = facts.situation().age();
        return age == null ? Answer.UNKNOWN : Answer.of(age >= from && age < under);
    }
}
