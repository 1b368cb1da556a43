package nl.houvast.offices;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.offices.OfficePlan.RowProblem;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where an editor brings a list of offices, looks at what it would do, and takes it or not. */
@Controller("officesManageController")
@RequestMapping(BringPage.PATH)
class ManageController {

    private final OfficeDesk desk;
    private final ShownOffices shown;

    ManageController(OfficeDesk desk, ShownOffices shown) {
        this.desk = desk;
        this.shown = shown;
    }

    @GetMapping
    Page show(@RequestParam(defaultValue = "") String melding, Actor by) {
        return new BringPage(
                desk.standing(by), Problems.none(), List.of(), melding.equals("overgenomen"));
    }

    @PostMapping
    Page bring(@RequestParam(required = false) @Nullable MultipartFile file, Actor by)
            throws IOException {
        var brought = new OfficeFile(file == null ? new byte[0] : file.getBytes());
        List<RowProblem> rows = List.of();
        try {
            rows = desk.look(brought, by).problems();
            return Page.redirect(BringPage.PATH + "/" + desk.keep(brought, by));
        } catch (Refusal no) {
            var problems = Problems.none().and("file", Texts.text(no.reason()));
            return new BringPage(desk.standing(by), problems, rows, false);
        }
    }

    @GetMapping("/{id}")
    Page look(@PathVariable String id, Actor by) {
        return preview(TimeOrdered.parse(id), Problems.none(), by);
    }

    @PostMapping("/{id}/overnemen")
    Page take(@PathVariable String id, @RequestParam(defaultValue = "") String base, Actor by) {
        var file = TimeOrdered.parse(id);
        try {
            desk.take(file, base.matches("[0-9]{1,18}") ? Long.parseLong(base) : -1, by);
        } catch (Refusal no) {
            return preview(file, Problems.of(no), by);
        }
        shown.look();
        return Page.redirect(BringPage.PATH + "?melding=overgenomen");
    }

    @PostMapping("/{id}/weggooien")
    Page drop(@PathVariable String id, Actor by) {
        desk.drop(TimeOrdered.parse(id), by);
        return Page.redirect(BringPage.PATH);
    }

    private Page preview(UUID id, Problems problems, Actor by) {
        return new PreviewPage(desk.preview(id, by), problems);
    }
}
