package nl.houvast.task;

import java.util.Objects;
import java.util.stream.Collectors;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CasePart;
import nl.houvast.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows on the page of a case file what is to be done. */
@Component
@Order(10) // what comes next stands above what was
@Transactional
class CaseTasks implements CasePart {

    private final Tasks tasks;
    private final Workers workers;

    CaseTasks(Tasks tasks, Workers workers) {
        this.tasks = tasks;
        this.workers = workers;
    }

    @Override
    public Page of(Known file, Actor by) {
        var open = tasks.of(file.person(), file.id().value(), by);
        var names =
                workers.names(
                        open.stream()
                                .map(Tasks.Open::owner)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        return new CaseTasksPage(file, open, names, by);
    }
}
