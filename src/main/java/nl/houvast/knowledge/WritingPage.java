package nl.houvast.knowledge;

import static nl.houvast.web.Texts.text;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Where an editor writes an article.
 *
 * @param slug null for a new one
 * @param theirs what somebody else wrote meanwhile, or null
 */
record WritingPage(
        @Nullable String slug,
        ArticleForm form,
        List<Choice> events,
        Problems problems,
        @Nullable Theirs theirs)
        implements Page {

    /** What somebody else wrote meanwhile, with who that was. */
    record Theirs(ArticleForm form, String by, Instant at) {

        String when() {
            return Texts.moment(at);
        }
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    boolean isNew() {
        return slug == null;
    }

    String address() {
        return EditorController.PATH + (slug == null ? "/nieuw" : "/" + slug + "/bewerken");
    }

    String back() {
        return EditorController.PATH + (slug == null ? "" : "/" + slug);
    }

    List<Choice> kinds() {
        return Arrays.stream(ArticleKind.values())
                .map(kind -> Choice.of(kind.word(), text("knowledge.kind." + kind)))
                .toList();
    }

    List<Choice> times() {
        return ArticleForm.TIMES.stream()
                .map(time -> Choice.of(time, text("knowledge.time." + time)))
                .toList();
    }
}
