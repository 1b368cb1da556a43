package nl.houvast.rights;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.GivenBy;
import nl.houvast.privacy.Notices;
import nl.houvast.privacy.RightsDesk;
import nl.houvast.privacy.RightsKind;
import nl.houvast.privacy.RightsRequestId;
import nl.houvast.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writes down what somebody asks about their own data, and answers it. */
@Controller
@RequestMapping("/werk/verzoeken")
class RightsController {

    private static final String ONE = "/werk/verzoeken/";

    private final RightsDesk desk;
    private final Notices notices;

    RightsController(RightsDesk desk, Notices notices) {
        this.desk = desk;
        this.notices = notices;
    }

    @GetMapping
    Page list(Actor by) {
        return new RightsListPage(desk.open(by), notices.untold(by).size());
    }

    @PostMapping
    Page receive(
            @RequestParam String person,
            @RequestParam String kind,
            @RequestParam String askedBy,
            Actor by) {
        var id =
                desk.receive(
                        PersonId.parse(person),
                        among(RightsKind.values(), kind),
                        among(GivenBy.values(), askedBy),
                        by);
        return Page.redirect(ONE + id);
    }

    @GetMapping("/{id}")
    Page show(@PathVariable String id, Actor by) {
        var reading = desk.read(RightsRequestId.parse(id), by);
        return new RightsRequestPage(reading, notices.untold(reading.person()).size());
    }

    @PostMapping("/{id}/uitdraai")
    Page print(@PathVariable String id, Actor by) {
        return ExportPage.of(desk.export(RightsRequestId.parse(id), by));
    }

    /** A file, which the browser keeps where the worker says. */
    @PostMapping("/{id}/bestand")
    ResponseEntity<String> file(@PathVariable String id, Actor by) {
        return attached(MediaType.APPLICATION_JSON, "gegevens.json")
                .body(desk.export(RightsRequestId.parse(id), by));
    }

    /** The same for people: to read, to print, to hear. */
    @PostMapping("/{id}/gegevens.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable String id, Actor by) throws IOException {
        var sheet = ExportSheet.print(ExportPage.of(desk.export(RightsRequestId.parse(id), by)));
        return attached(MediaType.APPLICATION_PDF, "gegevens.pdf").body(sheet);
    }

    private static ResponseEntity.BodyBuilder attached(MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    @PostMapping("/{id}/wissen")
    Page erase(@PathVariable String id, Actor by) {
        return new CertificatePage(desk.erase(RightsRequestId.parse(id), by));
    }

    @PostMapping("/{id}/beperken")
    Page restrict(@PathVariable String id, Actor by) {
        desk.restrict(RightsRequestId.parse(id), by);
        return Page.redirect(ONE + RightsRequestId.parse(id));
    }

    @PostMapping("/{id}/vrijgeven")
    Page release(@PathVariable String id, Actor by) {
        desk.release(RightsRequestId.parse(id), by);
        return Page.redirect(ONE + RightsRequestId.parse(id));
    }

    @PostMapping("/{id}/stoppen")
    Page stop(@PathVariable String id, Actor by) {
        desk.stop(RightsRequestId.parse(id), by);
        return Page.redirect(ONE + RightsRequestId.parse(id));
    }

    @PostMapping("/{id}/verlengen")
    Page extend(@PathVariable String id, Actor by) {
        desk.extend(RightsRequestId.parse(id), by);
        return Page.redirect(ONE + RightsRequestId.parse(id));
    }

    @PostMapping("/{id}/weigeren")
    Page refuse(@PathVariable String id, Actor by) {
        desk.refuse(RightsRequestId.parse(id), by);
        return Page.redirect(ONE + RightsRequestId.parse(id));
    }

    private static <E extends Enum<E>> E among(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(Missing::new);
    }
}
