package nl.houvast.reach;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows and changes who may see the files of one person. */
@Controller
@RequestMapping("/werk/afscherming/{person}")
class ProtectionController {

    private final Protection protection;
    private final HomeDanger danger;
    private final Workers workers;

    ProtectionController(Protection protection, HomeDanger danger, Workers workers) {
        this.protection = protection;
        this.danger = danger;
        this.workers = workers;
    }

    @GetMapping
    Page show(@PathVariable String person, Actor by) {
        return page(PersonId.parse(person), Problems.none(), by);
    }

    private Page page(PersonId person, Problems problems, Actor by) {
        var state = protection.of(person, by);
        return new ProtectionPage(
                state, workers.names(state.admitted()), others(workers.all(), state), problems, by);
    }

    private Map<String, String> others(List<String> known, Protection.State state) {
        var left = known.stream().filter(id -> !state.admitted().contains(id)).toList();
        return workers.names(left);
    }

    @PostMapping("/dicht")
    Page seal(@PathVariable String person, @RequestParam(defaultValue = "") String kind, Actor by) {
        protection.seal(PersonId.parse(person), kind(kind), by);
        return back(person);
    }

    @PostMapping("/open")
    Page unseal(@PathVariable String person, Actor by) {
        protection.unseal(PersonId.parse(person), by);
        return back(person);
    }

    @PostMapping("/toelaten")
    Page admit(
            @PathVariable String person,
            @RequestParam(defaultValue = "") String account,
            Actor by) {
        var id = PersonId.parse(person);
        protection.requireSupervisor(id, by);
        if (workers.all().contains(account)) {
            protection.admit(id, account, by);
        }
        return back(person);
    }

    @PostMapping("/thuis-niet-veilig")
    Page danger(@PathVariable String person, Actor by) {
        danger.found(PersonId.parse(person), by);
        return back(person);
    }

    @PostMapping("/thuis-veilig")
    Page safe(@PathVariable String person, Actor by) {
        danger.over(PersonId.parse(person), by);
        return back(person);
    }

    @PostMapping("/ik-ken-deze-persoon")
    Page stayOut(@PathVariable String person, Actor by) {
        try {
            protection.stayOut(PersonId.parse(person), by);
            return Page.redirect("/werk");
        } catch (Refusal no) {
            return page(PersonId.parse(person), Problems.of(no), by);
        }
    }

    private static Page back(String person) {
        return Page.redirect("/werk/afscherming/" + PersonId.parse(person));
    }

    private static Shield kind(String name) {
        return Arrays.stream(Shield.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(Shield.OTHER);
    }
}
