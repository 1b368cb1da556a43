package nl.houvast.consultation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Workers;
import nl.houvast.news.UnreadNotices;
import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where experts see who waits, and what is counted. */
@Controller
class ConsoleController {

    static final String PATH = "/adviesgesprekken";

    private final WaitingList list;
    private final Figures figures;
    private final Workers workers;
    private final Terms terms;
    private final UnreadNotices unread;

    ConsoleController(
            WaitingList list, Figures figures, Workers workers, Terms terms, UnreadNotices unread) {
        this.unread = unread;
        this.list = list;
        this.figures = figures;
        this.workers = workers;
        this.terms = terms;
    }

    @GetMapping(PATH)
    Page list(Actor by) {
        ConsultationDesk.requireOverview(by);
        var waiting = list.waiting();
        var running = list.running();
        var opens = by.role() == Role.ADVISOR;
        var recent = opens ? list.recent() : List.<WaitingList.Other>of();
        var owners =
                Stream.concat(
                                waiting.stream().map(WaitingList.Row::owner),
                                running.stream().map(WaitingList.Other::owner))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return new ConsolePage(
                list.count(),
                waiting,
                running,
                recent,
                workers.names(owners),
                terms,
                opens,
                unread.of(by));
    }

    @GetMapping(PATH + "/cijfers")
    Page figures(Actor by) {
        ConsultationDesk.requireOverview(by);
        return new FiguresPage(figures.counted(), terms);
    }
}
