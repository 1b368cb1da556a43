package nl.houvast.news;

import static nl.houvast.web.Texts.text;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Where an editor writes a notice.
 *
 * @param id null for a new one
 * @param theirs what somebody else wrote meanwhile, or null
 */
record NoticeWritingPage(
        @Nullable UUID id, NoticeForm form, Problems problems, @Nullable NoticeContent theirs)
        implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    String address() {
        return NoticeEditor.PATH + (id == null ? "/nieuw" : "/" + id + "/bewerken");
    }

    String back() {
        return NoticeEditor.PATH + (id == null ? "" : "/" + id);
    }

    static List<Choice> kinds() {
        return Arrays.stream(NoticeContent.Kind.values())
                .map(
                        kind ->
                                new Choice(
                                        kind.word(),
                                        text("news.kind." + kind),
                                        text("news.kind." + kind + ".hint")))
                .toList();
    }

    static List<Choice> must() {
        return List.of(Choice.of(NoticeForm.YES, text("news.field.mustRead.yes")));
    }
}
