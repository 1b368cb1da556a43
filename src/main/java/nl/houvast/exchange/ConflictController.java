package nl.houvast.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.directory.Conflicts;
import nl.houvast.directory.Conflicts.Conflict;
import nl.houvast.directory.Sources;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an editor chooses between sources that say different things. */
@Controller
@RequestMapping(ConflictsPage.PATH)
class ConflictController {

    private final Conflicts conflicts;
    private final Sources sources;

    ConflictController(Conflicts conflicts, Sources sources) {
        this.conflicts = conflicts;
        this.sources = sources;
    }

    @GetMapping
    Page all(Actor by) {
        return new ConflictsPage(conflicts.open(by), "", Problems.none());
    }

    /** A field for each choice, or one button that takes all from one source. */
    @PostMapping("/{id}")
    Page choose(@PathVariable String id, @RequestParam Map<String, String> typed, Actor by) {
        var conflict = conflicts.find(id, by).orElseThrow(Missing::new);
        var believed = believed(conflict, typed);
        if (believed.isEmpty()) {
            var problem = Problems.none().and("", Texts.text("exchange.conflict.none"));
            return new ConflictsPage(conflicts.open(by), id, problem);
        }
        var state = typed.getOrDefault("state", "");
        try {
            if (!state.matches("[0-9]{1,18}")) {
                throw new Missing();
            }
            conflicts.choose(id, believed, Long.parseLong(state), by);
        } catch (Refusal no) {
            return new ConflictsPage(conflicts.open(by), id, Problems.of(no));
        }
        sources.look();
        return Page.redirect(ConflictsPage.PATH);
    }

    private static Map<String, String> believed(Conflict conflict, Map<String, String> typed) {
        var all = typed.getOrDefault("alles", "");
        var believed = new LinkedHashMap<String, String>();
        for (var dispute : conflict.entry().disputes()) {
            var said =
                    all.isEmpty()
                            ? typed.getOrDefault(
                                    ConflictsPage.name(conflict.entry().id(), dispute.field()), "")
                            : all;
            if (dispute.values().containsKey(said)) {
                believed.put(dispute.field(), said);
            }
        }
        return believed;
    }
}
