package nl.houvast.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.houvast.directory.Conflicts.Open;
import nl.houvast.directory.PastImport;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;

/** Offering a file, what happened before, and what waits for a choice. */
record ImportPage(
        Map<String, Integer> sources,
        List<PastImport> history,
        Map<String, String> names,
        Open conflicts,
        UploadForm form,
        Problems problems)
        implements Page {

    static final String PATH = "/beheer/kaart/import";

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    static List<Choice> parts() {
        return List.of(Choice.of("ja", Texts.text("exchange.part.yes")));
    }

    static List<Choice> formats() {
        return Arrays.stream(Format.values())
                .map(it -> Choice.of(it.word(), Texts.text("exchange.format." + it.word())))
                .toList();
    }
}
