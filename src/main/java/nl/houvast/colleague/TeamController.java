package nl.houvast.colleague;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.houvast.access.Account;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileId;
import nl.houvast.colleague.TeamDesk.Dealt;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows who leads how much each worker has, and divides it. */
@Controller
@RequestMapping("/werk/team")
class TeamController {

    private final TeamDesk desk;
    private final Clock clock;

    TeamController(TeamDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    Page team(Actor by) {
        return new TeamPage(desk.team(by), desk.asking(by));
    }

    /** Which of their teams want to be asked before a case file is closed. */
    @PostMapping("/goedkeuring")
    Page asks(@RequestParam Optional<List<String>> teams, Actor by) {
        desk.asks(Set.copyOf(teams.orElse(List.of())), clock.instant(), by);
        return Page.redirect("/werk/team");
    }

    @GetMapping("/verdelen")
    Page files(
            @RequestParam(defaultValue = "") String van,
            @RequestParam Optional<String> na,
            Actor by) {
        if (van.isEmpty()) {
            return choose(by);
        }
        var worker = desk.worker(van, by);
        return page(
                worker, na.map(CaseFileId::parse), DealForm.of(worker), Problems.none(), null, by);
    }

    @PostMapping("/verdelen")
    Page deal(DealForm form, Actor by) {
        if (form.from().isEmpty()) {
            return choose(by);
        }
        var worker = desk.worker(form.from(), by);
        var problems = form.problems(desk.colleagues(worker, by));
        if (problems.any()) {
            return page(worker, Optional.empty(), form, problems, null, by);
        }
        var dealt = desk.deal(form.files(), worker, form.to(), by);
        return page(worker, Optional.empty(), form, Problems.none(), dealt, by);
    }

    /** First whose work it is about. */
    private static Page choose(Actor by) {
        Caseload.requireSupervisor(by);
        return Page.redirect("/werk/team");
    }

    private Page page(
            Account worker,
            Optional<CaseFileId> after,
            DealForm form,
            Problems problems,
            @Nullable Dealt dealt,
            Actor by) {
        return new DealPage(
                worker,
                desk.files(worker, after, by),
                desk.colleagues(worker, by),
                new DealPage.Said(form, problems, dealt));
    }
}
