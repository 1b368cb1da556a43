package nl.houvast.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.document.DocumentsPage.Typed;
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
        return page(PersonId.parse(person), Typed.NOTHING, Problems.none(), by);
    }

    @PostMapping
    Page add(
            @PathVariable String person,
            Typed typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor by)
            throws IOException {
        var id = PersonId.parse(person);
        desk.of(id, by); // before anything is looked at: for some this person is not there
        var problems = Problems.none();
        var kind = named(DocumentKind.values(), typed.kind());
        var purpose = named(DocumentPurpose.values(), typed.purpose());
        var readers = named(DocumentReaders.values(), typed.readers());
        if (kind.isEmpty()) {
            problems = problems.and("kind", Texts.text("document.kind.missing"));
        }
        if (purpose.isEmpty()) {
            problems = problems.and("purpose", Texts.text("document.purpose.missing"));
        }
        if (readers.isEmpty()) {
            problems = problems.and("readers", Texts.text("document.readers.missing"));
        }
        var content = file == null ? new byte[0] : file.getBytes();
        var taken = Optional.<FileKind>empty();
        try {
            taken = Optional.of(check.check(content));
        } catch (Refusal no) {
            problems = problems.and("file", Texts.text(no.reason()));
        }
        if (problems.any() || taken.isEmpty()) {
            return page(id, typed, problems, by);
        }
        var use = new Document.Use(purpose.orElseThrow(), readers.orElseThrow());
        desk.add(id, kind.orElseThrow(), use, taken.get(), content, by);
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
            return page(id, Typed.NOTHING, Problems.of(no), by);
        }
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(it -> it.name().equals(name)).findFirst();
    }

    private Page page(PersonId person, Typed typed, Problems problems, Actor by) {
        var documents = desk.of(person, by);
        var names = workers.names(documents.stream().map(Document::addedBy).distinct().toList());
        return new DocumentsPage(person, documents, names, check.scans(), typed, problems);
    }
}
