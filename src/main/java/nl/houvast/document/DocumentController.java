package nl.houvast.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Shows, takes in, hands out and removes the documents of one person. */
@Controller
@RequestMapping("/werk/documenten/{person}")
class DocumentController {

    /** A browser that shows one anyway runs nothing of it, and gives it no place of its own. */
    private static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private final DocumentDesk desk;
    private final DocumentCheck check;
    private final Workers workers;

    DocumentController(DocumentDesk desk, DocumentCheck check, Workers workers) {
        this.desk = desk;
        this.check = check;
        this.workers = workers;
    }

    @GetMapping
    Page show(@PathVariable String person, Actor by) {
        return page(PersonId.parse(person), "", Problems.none(), by);
    }

    @PostMapping
    Page add(
            @PathVariable String person,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor by)
            throws IOException {
        var id = PersonId.parse(person);
        desk.of(id, by); // before anything is looked at: for some this person is not there
        var problems = Problems.none();
        var said = Arrays.stream(DocumentKind.values()).filter(it -> it.name().equals(kind));
        var what = said.findFirst();
        if (what.isEmpty()) {
            problems = problems.and("kind", Texts.text("document.kind.missing"));
        }
        var content = file == null ? new byte[0] : file.getBytes();
        var taken = Optional.<FileKind>empty();
        try {
            taken = Optional.of(check.check(content));
        } catch (Refusal no) {
            problems = problems.and("file", Texts.text(no.reason()));
        }
        if (what.isEmpty() || taken.isEmpty()) {
            return page(id, kind, problems, by);
        }
        desk.add(id, what.get(), taken.get(), content, by);
        return Page.redirect(DocumentsPage.address(id));
    }

    /** As a file to keep, never as a page; without its old name, which may hold somebody's. */
    @GetMapping("/{document}")
    ResponseEntity<byte[]> open(
            @PathVariable String person,
            @PathVariable String document,
            Actor by,
            HttpServletResponse response) {
        var opened = desk.open(PersonId.parse(person), TimeOrdered.parse(document), by);
        var file = opened.document().file();
        response.setHeader("Content-Security-Policy", SANDBOX);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"document." + file.ending() + "\"")
                .body(opened.content());
    }

    @PostMapping("/{document}/weg")
    Page remove(@PathVariable String person, @PathVariable String document, Actor by) {
        var id = PersonId.parse(person);
        try {
            desk.remove(id, TimeOrdered.parse(document), by);
            return Page.redirect(DocumentsPage.address(id));
        } catch (Refusal no) {
            return page(id, "", Problems.of(no), by);
        }
    }

    private Page page(PersonId person, String kind, Problems problems, Actor by) {
        var documents = desk.of(person, by);
        var names = workers.names(documents.stream().map(Document::addedBy).distinct().toList());
        return new DocumentsPage(person, documents, names, check.scans(), kind, problems);
    }
}
