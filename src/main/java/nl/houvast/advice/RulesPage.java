package nl.houvast.advice;

import static nl.houvast.web.Texts.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.houvast.advice.Condition.Answer;
import nl.houvast.web.Page;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/** Every decision table in words: when a row fires, what it says, and where that comes from. */
record RulesPage(Tables tables, Taxonomy taxonomy) implements Page {

    String date(LocalDate day) {
        return day.format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(Texts.locale()));
    }

    /** The site of a source, short enough to read. */
    String site(String address) {
        return address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/.*$", "");
    }

    /** When a row fires, one line for each thing it looks at. */
    List<String> when(Condition condition) {
        var lines = new ArrayList<String>();
        add(lines, "event", condition.events(), this::event);
        add(lines, "except", condition.except(), this::event);
        add(lines, "category", condition.categories(), id -> text("advice.category." + id));
        add(lines, "relation", condition.relations(), this::relation);
        add(lines, "as", condition.as(), this::relation);
        add(lines, "eligibility", condition.eligibility(), id -> text("advice.eligibility." + id));
        if (condition.age() != null) {
            lines.add(age(condition.age()));
        }
        flag(lines, "unsafeHome", condition.unsafeHome());
        flag(lines, "danger", condition.danger());
        flag(lines, "suicidal", condition.suicidal());
        if (condition.daysAgo() != null) {
            lines.add(
                    text(
                            condition.daysAgo().unknown()
                                    ? "advice.when.daysOrUnknown"
                                    : "advice.when.days",
                            condition.daysAgo().most()));
        }
        add(lines, "consent", condition.consent(), RulesPage::answer);
        add(lines, "prosecuted", condition.prosecuted(), RulesPage::answer);
        return lines.isEmpty() ? List.of(text("advice.when.always")) : lines;
    }

    private static <T> void add(
            List<String> lines, String key, Collection<T> values, Function<T, String> word) {
        if (!values.isEmpty()) {
            lines.add(
                    text(
                            "advice.when." + key,
                            String.join(", ", values.stream().map(word).toList())));
        }
    }

    private static void flag(List<String> lines, String key, @Nullable Boolean value) {
        if (value != null) {
            lines.add(text("advice.when." + key, text(value ? "advice.yes" : "advice.no")));
        }
    }

    private static String age(Condition.Ages age) {
        if (age.under() == 0) {
            return text("advice.when.ageUnknown");
        }
        var words =
                age.under() == Condition.Ages.NO_LIMIT
                        ? text("advice.when.ageFrom", age.from())
                        : age.from() == 0
                                ? text("advice.when.ageUnder", age.under())
                                : text("advice.when.ageBetween", age.from(), age.under() - 1);
        return age.unknown() ? words + " " + text("advice.when.orUnknown") : words;
    }

    private static String answer(Answer answer) {
        return text("advice.answer." + answer);
    }

    private String event(String id) {
        return taxonomy.event(id).map(type -> text(type.label())).orElse(id);
    }

    private String relation(String id) {
        return taxonomy.relation(id).map(term -> text(term.label())).orElse(id);
    }

    /** What a row concludes, in words. */
    String then(DecisionTable<?> table, Object then) {
        return switch (then) {
            case Collection<?> many ->
                    many.isEmpty()
                            ? text("advice.nothing")
                            : String.join(
                                    ", ", many.stream().map(one -> then(table, one)).toList());
            case Eligibility eligibility -> text("advice.eligibility." + eligibility);
            case Route route -> text("advice.route." + route);
            case Action action -> text("advice.action." + action);
            case HelpKind kind -> text("advice.help." + kind);
            case String same when same.equals(Tables.SAME) -> text("advice.same");
            case String id when table.id().equals("counting") -> relation(id);
            case String id when tables.names().containsKey(id) ->
                    tables.names().get(id).in(Texts.locale());
            default -> then.toString();
        };
    }

    /** Whether what a row concludes is in the directory. */
    boolean isOrganisation(DecisionTable<?> table, Object then) {
        return Set.of("urgent", "partners", "alternatives").contains(table.id())
                && !(then instanceof Collection<?>)
                && !tables.names().containsKey(then.toString());
    }
}
