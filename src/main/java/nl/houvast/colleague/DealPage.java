package nl.houvast.colleague;

import java.util.List;
import java.util.Map;
import nl.houvast.access.Account;
import nl.houvast.casework.CaseFileList.FileRows;
import nl.houvast.colleague.TeamDesk.Dealt;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/** The open case files of one worker, to be given to others. */
record DealPage(Account worker, FileRows files, List<Account> colleagues, Said said)
        implements Page {

    /**
     * What was ticked, and what came of it.
     *
     * @param dealt null when nothing was done yet
     */
    record Said(DealForm form, Problems problems, @Nullable Dealt dealt) {}

    @Override
    public int status() {
        return ColleagueWords.status(said.problems());
    }

    /** The list, on from this case file. */
    String more() {
        return TeamPage.address(worker) + "&na=" + files.more();
    }

    String name() {
        return worker.profile().name();
    }

    List<Choice> choices() {
        return colleagues.stream().map(it -> Choice.of(it.id(), it.profile().name())).toList();
    }

    /** Each with the name of the person. */
    List<Choice> boxes() {
        return files.rows().stream()
                .map(
                        row ->
                                new Choice(
                                        row.id().toString(),
                                        row.name().full(),
                                        not(row.id().toString())))
                .toList();
    }

    /** Why this one stayed here, or null. */
    private @Nullable String not(String id) {
        var dealt = said.dealt();
        if (dealt == null) {
            return null;
        }
        return dealt.not().entrySet().stream()
                .filter(it -> it.getKey().toString().equals(id))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Those that stayed, to try again. */
    List<String> chosen() {
        var dealt = said.dealt();
        return dealt == null
                ? said.form().ids()
                : dealt.not().keySet().stream().map(Object::toString).toList();
    }

    @Override
    public String toString() {
        return "DealPage[hidden]";
    }
}
