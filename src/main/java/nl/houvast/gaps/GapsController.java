package nl.houvast.gaps;

import nl.houvast.access.Actor;
import nl.houvast.directory.Words;
import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows an editor what is missing where. */
@Controller
class GapsController {

    private final GapsDesk desk;
    private final Words words;

    GapsController(GapsDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping(GapsPage.PATH)
    Page all(Actor by) {
        return GapsPage.of(desk.all(by), words);
    }
}
