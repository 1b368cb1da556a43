package nl.houvast.news;

import nl.houvast.web.Page;
import nl.houvast.web.Texts;

/** One notice, as staff reads it. */
record NoticePage(NoticeList.Shown notice) implements Page {

    Words words() {
        return notice.content().in(Texts.locale());
    }
}
