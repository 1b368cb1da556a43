package nl.houvast.signpost;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import nl.houvast.directory.Directory;
import nl.houvast.directory.OfferId;
import nl.houvast.kernel.Missing;
import nl.houvast.web.Page;
import nl.houvast.web.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives what somebody can hold on to. Asks nothing about anybody and keeps nothing. */
@Controller
@RequestMapping(SignpostPage.PATH + "/{id}")
class SignpostController {

    private final Directory directory;
    private final SignpostSettings settings;
    private final Clock clock;

    SignpostController(Directory directory, SignpostSettings settings, Clock clock) {
        this.clock = clock;
        this.directory = directory;
        this.settings = settings;
    }

    /** Of an organisation that stopped, its own page says so and offers others. */
    @GetMapping
    Page show(@PathVariable String id, @RequestParam(defaultValue = "") String in) {
        var offer = OfferId.parse(id).orElseThrow(Missing::new);
        return directory.current().find(offer).isPresent()
                ? new SignpostPage(kit(id), words(in))
                : Page.redirect("/organisaties/" + offer.value());
    }

    @GetMapping("/kaart")
    ResponseEntity<byte[]> card(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "ja") String naam)
            throws IOException {
        return file("kaart", Sheets.card(kit(id), words(in), !naam.equals("nee")));
    }

    @GetMapping("/folder")
    ResponseEntity<byte[]> leaflet(
            @PathVariable String id, @RequestParam(defaultValue = "") String in)
            throws IOException {
        var kit = kit(id);
        var words = words(in);
        if (!kit.hasLeaflet(words)) {
            throw new Missing();
        }
        return file("informatie", Sheets.leaflet(kit, words, LocalDate.now(clock)));
    }

    private Kit kit(String id) {
        return OfferId.parse(id)
                .flatMap(directory.current()::find)
                .map(offer -> Kit.of(offer, settings))
                .orElseThrow(Missing::new);
    }

    /** The language that was asked for; that of the page when we do not have it. */
    private static Words words(String language) {
        return Words.in(language)
                .or(() -> Words.in(Texts.locale().getLanguage()))
                .or(() -> Words.in("nl"))
                .orElseThrow();
    }

    /** With a name that tells nothing to who finds it. */
    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + ".pdf\"")
                .body(content);
    }
}
