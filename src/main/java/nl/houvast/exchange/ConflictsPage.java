package nl.houvast.exchange;

import java.util.List;
import nl.houvast.directory.Conflicts.Open;
import nl.houvast.directory.EntryChange;
import nl.houvast.directory.EntryChange.Dispute;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;

/**
 * What sources say differently, field by field.
 *
 * @param wrong id of the entry that the problems are about; empty when there are none
 */
record ConflictsPage(Open open, String wrong, Problems problems) implements Page {

    static final String PATH = ImportPage.PATH + "/conflicten";

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    /** The name of the field in the form. */
    static String name(String id, String field) {
        return id + "_" + field;
    }

    static List<Choice> choices(Dispute dispute) {
        return dispute.values().entrySet().stream()
                .map(
                        said ->
                                new Choice(
                                        said.getKey(),
                                        said.getValue(),
                                        Texts.text("exchange.conflict.says", said.getKey())))
                .toList();
    }

    static List<String> sources(EntryChange entry) {
        return entry.disputes().stream()
                .flatMap(it -> it.values().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
