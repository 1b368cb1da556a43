package nl.houvast.reach;

import java.util.stream.Stream;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.reach.Placement.Place;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows and changes where the files of one person belong, and who has them. */
@Controller
@RequestMapping("/werk/plaats/{person}")
class PlacementController {

    private final Placement placement;
    private final Workers workers;

    PlacementController(Placement placement, Workers workers) {
        this.placement = placement;
        this.workers = workers;
    }

    @GetMapping
    Page show(@PathVariable String person, Actor by) {
        return page(PersonId.parse(person), Problems.none(), by);
    }

    @PostMapping("/verplaatsen")
    Page move(
            @PathVariable String person,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String team,
            Actor by) {
        var id = PersonId.parse(person);
        try {
            return after(id, placement.move(id, new Place(region, team), by));
        } catch (Refusal no) {
            return page(id, Problems.of(no), by);
        }
    }

    @PostMapping("/overdragen")
    Page handOver(
            @PathVariable String person,
            @RequestParam(defaultValue = "") String account,
            Actor by) {
        var id = PersonId.parse(person);
        try {
            return after(id, placement.handOver(id, account, by));
        } catch (Refusal no) {
            return page(id, Problems.of(no), by);
        }
    }

    /** Whoever does not see it any more goes back to their own work. */
    private static Page after(PersonId person, boolean stillSeen) {
        return Page.redirect(stillSeen ? PlacementPage.address(person) : "/werk");
    }

    private Page page(PersonId person, Problems problems, Actor by) {
        var state = placement.of(person, by);
        var named =
                Stream.concat(
                                state.holders().stream(),
                                state.history().stream()
                                        .flatMap(moved -> Stream.of(moved.by(), moved.about())))
                        .distinct()
                        .toList();
        return new PlacementPage(state, workers.names(named), problems);
    }
}
