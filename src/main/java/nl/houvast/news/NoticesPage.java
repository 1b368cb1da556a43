package nl.houvast.news;

import static nl.houvast.web.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.houvast.web.Page;
import nl.houvast.web.Texts;

/**
 * All notices as editors see them: what is to be done first.
 *
 * @param names by account of who wrote
 */
record NoticesPage(List<NoticeList.Line> lines, Map<String, String> names) implements Page {

    /** Some of the notices, under one heading. */
    record Group(String key, List<NoticeList.Line> lines) {

        String title() {
            return text("news.group." + key, lines.size());
        }
    }

    List<Group> groups() {
        return List.of(
                group("offered", line -> line.state() == State.OFFERED),
                group("drafts", line -> line.state() == State.DRAFT),
                group("published", NoticeList.Line::current),
                group("off", line -> !line.current() && !line.state().open()));
    }

    private Group group(String key, Predicate<NoticeList.Line> what) {
        return new Group(key, lines.stream().filter(what).toList());
    }

    static String title(NoticeList.Line line) {
        return line.content().in(Texts.locale()).title();
    }

    /** "Werkinstructie. Geschreven door Sem de Wit op 27 november 2026, 13.05." */
    String about(NoticeList.Line line) {
        return text(
                "news.line",
                text("news.kind." + line.content().kind()),
                names.getOrDefault(line.by(), line.by()),
                Texts.moment(line.at()));
    }
}
