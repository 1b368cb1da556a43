package nl.houvast.portal;

import nl.houvast.access.Actor;
import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the client. No address here says whose they are. */
@Controller
class OwnController {

    private final OwnRecords records;

    OwnController(OwnRecords records) {
        this.records = records;
    }

    @GetMapping("/mijn")
    Page own(@RequestParam(name = "pagina", defaultValue = "0") int number, Actor by) {
        var page = Math.clamp(number, 0, OwnPage.LAST);
        return new OwnPage(records.looks(page, by), page, records.parts(by));
    }
}
