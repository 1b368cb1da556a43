package nl.houvast.advice;

import java.util.List;
import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The decision tables, as they are, for everybody to read. */
@Controller
class RulesController {

    private final Taxonomy taxonomy;
    private final Tables tables;

    RulesController(Taxonomy taxonomy, Tables tables) {
        this.taxonomy = taxonomy;
        this.tables = tables;
    }

    @GetMapping("/regels")
    Page rules() {
        return new RulesPage(tables, taxonomy);
    }

    @GetMapping("/wie-wij-helpen")
    Page whoWeHelp() {
        return new WhoWeHelpPage(
                List.of("violence", "traffic", "missing", "suicide", "disaster"), tables, taxonomy);
    }
}
