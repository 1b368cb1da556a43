package nl.houvast.casework;

import static nl.houvast.web.Texts.text;

import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.casework.CallSheets.CallSheet;
import nl.houvast.casework.CaseFileDesk.Reading;
import nl.houvast.casework.CaseNews.Ending;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A case file: who, since when, who helps, what happened, and what other modules show of it.
 *
 * @param parts each with a template of its own
 */
record CaseFilePage(Reading reading, String owner, Actor by, List<Page> parts, Said said)
        implements Page {

    /** How a worker may end it. That the consent ended, nobody chooses. */
    static final List<Ending> ENDINGS =
            List.of(
                    Ending.HELPED,
                    Ending.ADVICE_GIVEN,
                    Ending.HANDED_OVER,
                    Ending.STOPPED_BY_PERSON,
                    Ending.NOT_REACHED);

    /**
     * What is said on it.
     *
     * @param event the kind of event in words
     */
    record Said(String event, Problems problems) {}

    @Override
    public int status() {
        var problems = said.problems().all();
        if (problems.isEmpty()) {
            return 200;
        }
        return problems.stream().allMatch(problem -> problem.field().isEmpty()) ? 409 : 422;
    }

    CaseFile file() {
        return reading.file();
    }

    /** The address of this page. */
    String address() {
        return "/werk/dossiers/" + file().id();
    }

    /** Who is called now, and how that is safe. */
    CallSheet sheet() {
        return reading.sheet();
    }

    /** Who may be called, in words. */
    String whom() {
        return Words.call(file().about().route(), sheet());
    }

    /** When it is safe, now or next. */
    String safeWhen() {
        return Words.safeWhen(sheet(), false);
    }

    /** Whether the worker who looks helps the person. */
    boolean helps() {
        return file().status().open() && file().owner().equals(by.id());
    }

    /** What changed with the birthday, in words; null when nothing did. */
    @Nullable String came() {
        return Words.came(file().agePassed(), file().about().route());
    }

    static List<Choice> endings() {
        return ENDINGS.stream()
                .map(ending -> Choice.of(ending.name(), text("casework.ending." + ending)))
                .toList();
    }
}
