package nl.houvast.task;

import static nl.houvast.web.Texts.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.task.TaskDesk.Reading;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * One task: for whom, what, before when, and what to do with it.
 *
 * @param names the names of who has it or ended it, by account
 */
record TaskPage(
        Reading reading,
        Map<String, String> names,
        Actor by,
        FinishForm finish,
        PostponeForm postpone,
        Problems problems)
        implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    static String address(TaskId task) {
        return "/werk/taken/" + task;
    }

    Task task() {
        return reading.task();
    }

    String address() {
        return address(task().id());
    }

    /** The page of the case file that it is in. */
    String caseFile() {
        return "/werk/dossiers/" + task().about().caseFile();
    }

    String kind() {
        return TaskWords.kind(task().what().kind(), task().what().topic());
    }

    /** What it is about, in words; empty when nothing else asked for it. */
    String topic() {
        var topic = task().what().topic();
        return topic == null ? "" : text("task.topic." + topic);
    }

    /** The page about that; empty when there is none. */
    String topicAddress() {
        var topic = task().what().topic();
        return topic == null ? "" : topic.address(task().about().caseFile());
    }

    /** Who has it, in words. */
    String owner() {
        return TaskWords.owner(task().owner(), names, by);
    }

    /** How it ended, in words; empty while it is open. */
    String ended() {
        var who = task().doneBy();
        var when = task().doneAt();
        return who == null || when == null
                ? ""
                : text(
                        "task.ended." + task().state(),
                        TaskWords.moment(when),
                        names.getOrDefault(who, who));
    }

    /** Whether the worker who looks decides about it. */
    boolean mayChange() {
        return task().open() && task().mayChange(by);
    }

    boolean mayTake() {
        return task().open()
                && !by.id().equals(task().owner())
                && (task().owner() == null || task().mayChange(by));
    }

    boolean mayRelease() {
        return task().open() && task().owner() != null && task().mayChange(by);
    }

    /** Whether it may only end together with a next one. */
    boolean last() {
        return reading.standing().last() && !reading.standing().ended();
    }

    List<Choice> turns() {
        return Arrays.stream(WaitsFor.values())
                .map(turn -> Choice.of(turn.name(), text("task.waitsFor." + turn)))
                .toList();
    }
}
