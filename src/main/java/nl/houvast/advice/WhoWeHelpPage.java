package nl.houvast.advice;

import static nl.houvast.web.Texts.text;

import java.util.List;
import nl.houvast.advice.DecisionTable.Rule;
import nl.houvast.web.Page;

/**
 * Who is helped, read from the table of eligibility itself.
 *
 * @param events one for each row of the table
 */
record WhoWeHelpPage(List<String> events, Tables tables, Taxonomy taxonomy) implements Page {

    private static final List<String> COLUMNS =
            List.of("victim", "witness", "bereaved", "involved", "causer", "left_behind");

    /** One crossing of a row and a column. */
    record Cell(String relation, Rule<Eligibility> rule) {

        Eligibility eligibility() {
            return rule.then();
        }
    }

    List<String> columns() {
        return COLUMNS;
    }

    String category(String event) {
        return text("advice.category." + taxonomy.category(event));
    }

    String relation(String id) {
        return taxonomy.relation(id).map(term -> text(term.label())).orElse(id);
    }

    List<Cell> cells(String event) {
        return COLUMNS.stream().map(relation -> new Cell(relation, rule(event, relation))).toList();
    }

    /** The relations of this row that come out like this, in words. */
    String relations(String event, Eligibility eligibility) {
        return String.join(
                ", ",
                cells(event).stream()
                        .filter(cell -> cell.eligibility() == eligibility)
                        .map(cell -> relation(cell.relation()))
                        .toList());
    }

    /** What to know about a row besides yes: the text of every other rule in it, once. */
    List<Rule<Eligibility>> nuances(String event) {
        return cells(event).stream()
                .map(Cell::rule)
                .filter(rule -> rule.then() != Eligibility.ELIGIBLE)
                .distinct()
                .toList();
    }

    /** The rules for events that no row of the table is about. */
    List<Rule<Eligibility>> others() {
        return List.of("accident", "accident.medical", "war", "bereavement").stream()
                .map(event -> rule(event, "victim"))
                .toList();
    }

    private Rule<Eligibility> rule(String event, String relation) {
        return tables.eligibility().one(Facts.of(Situation.of(event, relation), taxonomy));
    }
}
