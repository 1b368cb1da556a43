package nl.houvast.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.houvast.directory.Codes;
import nl.houvast.directory.DirectorySnapshot;
import nl.houvast.directory.Loaded;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.Place;
import nl.houvast.directory.WholeDirectory;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Postcode;
import nl.houvast.web.Body;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the organisations to any program. Stores nothing of what is looked for. */
@CrossOrigin
@RestController
@RequestMapping("/api/v1/organisations")
class OrganisationApi {

    /** What was found, the best first. */
    record Results(List<Result> organisations) {}

    /**
     * One organisation that was found, and why.
     *
     * @param distanceKm to the middle of where it works; null without a postcode, and for who works
     *     everywhere
     * @param checked false when nobody has checked it with a source
     */
    record Result(
            String id,
            String name,
            List<String> because,
            @Nullable Double distanceKm,
            @Nullable String phone,
            @Nullable String url,
            boolean checked,
            LocalDate checkedOn) {

        static Result of(Search.Hit hit, DirectorySnapshot snapshot, Optional<Place> from) {
            var offer = hit.entry().offer();
            var phones = offer.phones();
            return new Result(
                    offer.id().value(),
                    offer.name(),
                    hit.because(),
                    from.map(place -> snapshot.kilometres(offer, place)).orElse(null),
                    phones.isEmpty() ? null : phones.getFirst().number(),
                    offer.url(),
                    OrganisationPage.sure(offer.verification().certainty()),
                    offer.verification().checkedOn());
        }
    }

    private final WholeDirectory directory;
    private final Finder finder;

    OrganisationApi(WholeDirectory directory, Finder finder) {
        this.directory = directory;
        this.finder = finder;
    }

    @GetMapping("/{id}")
    OrganisationAnswer one(@PathVariable String id) {
        var loaded = directory.loaded();
        return OfferId.parse(id)
                .flatMap(loaded::find)
                .map(entry -> OrganisationAnswer.of(entry, loaded))
                .orElseThrow(Missing::new);
    }

    @PostMapping("/_search")
    Results search(Body body) {
        var loaded = directory.loaded();
        var words = body.requiredString("q", 200);
        var place = place(body, loaded);
        var language = body.oneOf("language", Codes.LANGUAGES);
        var limit = body.integer("limit", 1, 20).orElse(5);
        body.orElseThrow();
        var query = new Search.Query(words, place, language, limit);
        var hits = finder.find(query);
        return new Results(
                hits.stream().map(hit -> Result.of(hit, loaded.snapshot(), place)).toList());
    }

    private static Optional<Place> place(Body body, Loaded loaded) {
        var postcode = body.parsed("postcode", 10, "postcode", Postcode::parse);
        var place = postcode.flatMap(loaded.snapshot()::place);
        if (postcode.isPresent() && place.isEmpty()) {
            body.refuse(
                    "postcode", "postcode.unknown", Texts.text("directory.filter.postcode.wrong"));
        }
        return place;
    }
}
