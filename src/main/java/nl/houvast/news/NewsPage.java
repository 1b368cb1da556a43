package nl.houvast.news;

import static nl.houvast.web.Texts.text;

import java.util.List;
import java.util.Objects;
import nl.houvast.web.Page;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * News and instructions for staff: what was not read first.
 *
 * @param staff whether the reader calls and helps people; else they answer the advice line
 */
record NewsPage(List<NoticeList.Shown> notices, boolean staff) implements Page {

    /** Where the reader came from. */
    String back() {
        return staff ? "/werk" : "/adviesgesprekken";
    }

    List<NoticeList.Shown> unread() {
        return notices.stream().filter(notice -> !notice.read()).toList();
    }

    List<NoticeList.Shown> read() {
        return notices.stream().filter(NoticeList.Shown::read).toList();
    }

    static String title(NoticeList.Shown notice) {
        return notice.content().in(Texts.locale()).title();
    }

    /** The language of the title, when it is not that of the page. */
    static @Nullable String language(NoticeContent content) {
        var shown = content.language(Texts.locale());
        return Objects.equals(shown, Texts.locale().getLanguage()) ? null : shown;
    }

    /** "Werkinstructie, 27 november 2026, 13.05". */
    static String about(NoticeList.Shown notice) {
        return text("news.about." + notice.content().kind(), Texts.moment(notice.at()));
    }
}
