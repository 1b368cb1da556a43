package nl.houvast.news;

import java.time.Clock;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows staff and experts their news and instructions. */
@Controller
@RequestMapping(NewsController.PATH)
class NewsController {

    static final String PATH = "/werk/nieuws";

    private final NoticeDesk desk;
    private final NoticeList list;
    private final Clock clock;

    NewsController(NoticeDesk desk, NoticeList list, Clock clock) {
        this.desk = desk;
        this.list = list;
        this.clock = clock;
    }

    @GetMapping
    Page all(Actor by) {
        NoticeDesk.requireReader(by);
        return new NewsPage(list.shown(by.id(), Days.today(clock)), by.isStaff());
    }

    @GetMapping("/{id}")
    Page one(@PathVariable String id, Actor by) {
        NoticeDesk.requireReader(by);
        return new NoticePage(
                list.shown(TimeOrdered.parse(id), by.id(), Days.today(clock))
                        .orElseThrow(Missing::new));
    }

    /** Whoever read an earlier version gets the page again, as it is now. */
    @PostMapping("/{id}/gelezen")
    Page read(@PathVariable String id, StepForm form, Actor by) {
        var notice = TimeOrdered.parse(id);
        desk.read(notice, form.from(), by);
        var read =
                list.shown(notice, by.id(), Days.today(clock))
                        .map(NoticeList.Shown::read)
                        .orElse(true);
        return Page.redirect(read ? PATH : PATH + "/" + notice);
    }
}
