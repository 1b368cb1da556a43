package nl.houvast.arrival;

import static nl.houvast.web.Texts.text;
import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.handover.Receiving.Standing;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.sharing.Partners;
import nl.houvast.task.NewTask;
import nl.houvast.task.TaskKind;
import nl.houvast.task.TaskTopic;
import nl.houvast.task.Tasks;
import nl.houvast.task.WaitsFor;
import nl.houvast.timeline.Fact;
import nl.houvast.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows for ourselves: it stands on the line of time, and somebody has it to do. */
@Service
@Transactional(propagation = MANDATORY)
class ArrivalWork {

    private final Timeline timeline;
    private final Tasks tasks;
    private final Partners partners;
    private final ArrivalMoments moments;

    ArrivalWork(Timeline timeline, Tasks tasks, Partners partners, ArrivalMoments moments) {
        this.timeline = timeline;
        this.tasks = tasks;
        this.partners = partners;
        this.moments = moments;
    }

    ArrivalMoments moments() {
        return moments;
    }

    /** The name of the organisation. */
    String name(Standing standing) {
        return partners.name(standing.offer());
    }

    /** Writes down what happened. */
    void write(Standing standing, String what, Actor by) {
        timeline.write(
                standing.person(),
                standing.file().value(),
                "arrival." + what,
                List.of(Fact.organisation(standing.offer().value())),
                by);
    }

    /** Whoever has the case file is told, as something to do within a few days. */
    void tell(Standing standing, String what, Actor by) {
        var origin = TimeOrdered.id(moments.now());
        var title = text("arrival.task." + what, name(standing));
        add(standing, TaskKind.TODO, origin, title, moments.search(), by);
    }

    /** Somebody asks the person before that moment. Nothing changes when that was to do already. */
    void ask(Standing standing, String title, Instant due, Actor by) {
        add(standing, TaskKind.CLIENT_ARRIVED, standing.id().value(), title, due, by);
    }

    /** The person was asked. */
    void asked(Standing standing, Actor by) {
        tasks.done(TaskKind.CLIENT_ARRIVED, standing.id().value(), by);
    }

    /** Nobody needs to ask. */
    void drop(UUID handover, Actor by) {
        tasks.drop(TaskKind.CLIENT_ARRIVED, handover, by);
    }

    /** It binds: it is asked of who has no open case file here any more too. */
    private void add(
            Standing standing, TaskKind kind, UUID origin, String title, Instant due, Actor by) {
        tasks.add(
                new NewTask(
                        standing.person(),
                        standing.file().value(),
                        standing.region(),
                        standing.team(),
                        standing.owner(),
                        kind,
                        origin,
                        TaskTopic.HANDOVER,
                        title,
                        false,
                        due,
                        true,
                        WaitsFor.US),
                by);
    }
}
